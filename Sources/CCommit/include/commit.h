// The commit that the program was built from: its first digits, with a + where something was changed since; empty where
// nobody said so.
const char *cinco_commit(void);
