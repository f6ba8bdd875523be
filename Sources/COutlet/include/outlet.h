#include <stddef.h>

// Writes all bytes to a file; stops early only where the file is gone.
void cinco_send(int file, const void *bytes, size_t size);

// Buffers what ncurses writes to a file from now on. The first piece is written at once, so that the terminal's process
// wakes up while the rest is drawn. Buffers one file at a time. Has no effect where ncurses is a shared library.
void cinco_hold(int file);

// Writes the buffer in one piece and stops buffering.
void cinco_let_go(void);
