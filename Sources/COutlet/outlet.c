#include "outlet.h"

#include <errno.h>
#include <poll.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

// Atomic, because other threads call `write` for their own files.
static atomic_int held = -1;
static int is_first;
static size_t used;
// Holds the output of a large screen; bytes beyond it are written at once.
static char kept[1 << 20];

static ssize_t write_now(int file, const void *bytes, size_t size) { return syscall(SYS_write, file, bytes, size); }

void cinco_send(int file, const void *bytes, size_t size) {
    const char *rest = bytes;
    while (size > 0) {
        ssize_t count = write_now(file, rest, size);
        if (count < 0 && errno == EAGAIN) {
            struct pollfd waiting = {.fd = file, .events = POLLOUT};
            poll(&waiting, 1, -1);
        } else if (count < 0 && errno != EINTR) {
            return;
        }
        if (count > 0) {
            rest += count;
            size -= (size_t)count;
        }
    }
}

void cinco_hold(int file) {
    is_first = 1;
    held = file;
}

static void send_kept(void) {
    cinco_send(held, kept, used);
    used = 0;
}

void cinco_let_go(void) {
    send_kept();
    held = -1;
}

// Replaces `write` in all statically linked code (--wrap=write in the package's manifest): ncurses has no setting for
// buffering.
ssize_t __wrap_write(int file, const void *bytes, size_t size) {
    if (file < 0 || file != held) return write_now(file, bytes, size);
    if (is_first || size > sizeof kept - used) send_kept();
    if (is_first || size > sizeof kept) {
        is_first = 0;
        cinco_send(file, bytes, size);
    } else {
        memcpy(kept + used, bytes, size);
        used += size;
    }
    return (ssize_t)size;
}
