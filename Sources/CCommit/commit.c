#include "commit.h"

// The package's manifest asks git; without a repository there is none.
#ifndef CINCO_COMMIT
#define CINCO_COMMIT ""
#endif

const char *cinco_commit(void) { return CINCO_COMMIT; }
