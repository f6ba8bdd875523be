#include "commit.h"

// CINCO_COMMIT is defined in the package's manifest.
const char *cinco_commit(void) { return CINCO_COMMIT; }
