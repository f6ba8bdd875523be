// Swift's Glibc module lacks malloc.h, whose malloc_trim returns free memory to the system.
#include <malloc.h>
