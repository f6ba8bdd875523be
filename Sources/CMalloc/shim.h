// What Swift's Glibc leaves out: giving memory back to the system.
#include <malloc.h>
