// Swift cannot import curses' macros and its unguarded globals; here they are functions.
#ifndef CINCO_NCURSES_SHIM_H
#define CINCO_NCURSES_SHIM_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// term.h defines hundreds of macros with everyday names; two of its functions are enough.
extern char *tigetstr(const char *);
extern int wcwidth(wchar_t);

static inline SCREEN *cinco_newterm(void) { return newterm(NULL, stdout, stdin); }
// Ctrl-s and Ctrl-q arrive as keys instead of stopping and resuming output. Curses saves and restores this mode with
// the others.
static inline void cinco_leave_flow_alone(void) {
    struct termios modes;
    if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
    modes.c_iflag &= ~(tcflag_t)IXON;
    if (tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) == 0) def_prog_mode();
}
static inline WINDOW *cinco_window(void) { return stdscr; }
static inline int cinco_colors(void) { return COLORS; }
static inline int cinco_color_pairs(void) { return COLOR_PAIRS; }
static inline int cinco_function_key(int number) { return KEY_F(number); }
static inline int cinco_is_key_code(int code) { return code == KEY_CODE_YES; }
static inline int cinco_is_error(int code) { return code == ERR; }
static inline const char *cinco_codeset(void) { return nl_langinfo(CODESET); }

// The left button and the wheel. An interval of 0 keeps curses from waiting for a click after a press.
static inline void cinco_use_mouse(int is_used) {
    mousemask(is_used ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
    mouseinterval(0);
}
// The kind of a mouse event; CINCO_NOTHING where no event is left.
enum cinco_mouse { CINCO_NOTHING, CINCO_OTHER, CINCO_PRESS, CINCO_WHEEL_UP, CINCO_WHEEL_DOWN };
static inline int cinco_mouse_action(int *row, int *column) {
    MEVENT event;
    if (getmouse(&event) == ERR) return CINCO_NOTHING;
    *row = event.y;
    *column = event.x;
    if (event.bstate & BUTTON1_PRESSED) return CINCO_PRESS;
    if (event.bstate & BUTTON4_PRESSED) return CINCO_WHEEL_UP;
    return event.bstate & BUTTON5_PRESSED ? CINCO_WHEEL_DOWN : CINCO_OTHER;
}
static inline int cinco_is_mouse(unsigned int code) { return code == KEY_MOUSE; }

// Key codes for the two marks that a terminal sends around a pasted text (bracketed paste).
enum { CINCO_PASTE_BEGINS = KEY_MAX + 1, CINCO_PASTE_ENDS };
static inline unsigned int cinco_paste_begins(void) { return CINCO_PASTE_BEGINS; }
static inline unsigned int cinco_paste_ends(void) { return CINCO_PASTE_ENDS; }
static inline void cinco_know_pasting(void) {
    define_key("\033[200~", CINCO_PASTE_BEGINS);
    define_key("\033[201~", CINCO_PASTE_ENDS);
}

static inline attr_t cinco_bold(void) { return A_BOLD; }
static inline attr_t cinco_dim(void) { return A_DIM; }
static inline attr_t cinco_underline(void) { return A_UNDERLINE; }
static inline attr_t cinco_reverse(void) { return A_REVERSE; }

// An empty cell with these attributes.
static inline cchar_t cinco_blank(attr_t attributes, int pair) {
    cchar_t cell;
    memset(&cell, 0, sizeof cell);
    setcchar(&cell, L" ", attributes, (short)pair, NULL);
    return cell;
}
// Writes finished cells, in three fifths of the time that single characters take.
static inline int cinco_put(int row, int column, const cchar_t *cells, int count) {
    return mvadd_wchnstr(row, column, cells, count);
}

// A descriptor from which the blocked signals of a set are read.
static inline int cinco_signal_file(const sigset_t *set) { return signalfd(-1, set, SFD_CLOEXEC | SFD_NONBLOCK); }
// The number of the next pending signal; 0 where there is none.
static inline int cinco_next_signal(int file) {
    struct signalfd_siginfo info;
    return read(file, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

// A descriptor that becomes readable when the process ends.
static inline int cinco_process_file(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }

// The bytes and modes that restore the terminal after a crash. They are prepared because a signal handler may not call
// curses.
struct cinco_way_back {
    char bytes[256];
    size_t length;
    struct termios modes;
};
static inline struct cinco_way_back *cinco_way_back(void) {
    static struct cinco_way_back way;
    return &way;
}

static inline void cinco_crashed(int signal_number) {
    struct cinco_way_back *way = cinco_way_back();
    ssize_t ignored = write(STDOUT_FILENO, way->bytes, way->length);
    (void)ignored;
    tcsetattr(STDIN_FILENO, TCSANOW, &way->modes);
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

// Call this before curses changes the terminal's modes.
static inline void cinco_remember_modes(void) { tcgetattr(STDIN_FILENO, &cinco_way_back()->modes); }

// Call this once curses has read the terminal's description.
static inline void cinco_restore_on_crash(void) {
    struct cinco_way_back *way = cinco_way_back();
    const char *names[] = {"sgr0", "op", "cnorm", "rmkx", "BD", "kmous", "rmcup"};
    way->length = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *sequence = tigetstr(names[i]);
        if (sequence == NULL || sequence == (char *)-1) continue;
        // On a terminal with a mouse: the sequence that stops mouse reports.
        if (strcmp(names[i], "kmous") == 0) sequence = "\033[?1006l\033[?1000l";
        size_t length = strlen(sequence);
        if (way->length + length > sizeof way->bytes) break;
        memcpy(way->bytes + way->length, sequence, length);
        way->length += length;
    }
    const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGSEGV, SIGFPE};
    for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) signal(fatal[i], cinco_crashed);
}

#endif
