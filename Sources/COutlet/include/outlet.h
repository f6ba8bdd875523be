#include <stddef.h>

// Sends bytes to a file, all of them unless it is gone.
void cinco_send(int file, const void *bytes, size_t size);

// Keeps what ncurses writes to a file from now on, but for the first piece, which goes at once: the terminal wakes up while the
// rest is drawn. One file is held at a time. Does nothing where ncurses is a shared library.
void cinco_hold(int file);

// Sends what was kept in one piece, and keeps nothing any more.
void cinco_let_go(void);
