// The commit that the program was built from: its first digits, with a + where files differed from it; empty where the
// build named none.
const char *cinco_commit(void);
