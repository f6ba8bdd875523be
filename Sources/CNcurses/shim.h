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
extern int tigetflag(const char *);
extern int tigetnum(const char *);
extern int setupterm(const char *, int, int *);
extern char *const strnames[];
extern int wcwidth(wchar_t);

// The name of a string capability by its place in curses' list; NULL behind the last one.
static inline const char *cinco_capability(int index) { return strnames[index]; }

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

// The number of colours in the description of a kind of terminal; -1 where there is no such kind.
static inline int cinco_colors_of(const char *kind) {
    int result = 0;
    return setupterm(kind, STDOUT_FILENO, &result) == OK ? tigetnum("colors") : -1;
}
// Whether a kind of terminal has sequences of the ANSI form; one that is not described is taken for such.
static inline int cinco_is_ansi(const char *kind) {
    int result = 0;
    if (setupterm(kind, STDOUT_FILENO, &result) != OK) return 1;
    const char *sequence = tigetstr("cup");
    return sequence != NULL && sequence != (char *)-1 && strncmp(sequence, "\033[", 2) == 0;
}
// The size comes from the terminal: exported LINES and COLUMNS are those of another one.
static inline SCREEN *cinco_newterm(const char *kind) {
    use_env(FALSE);
    use_tioctl(TRUE);
    return newterm(kind, stdout, stdin);
}
// Ctrl-s and Ctrl-q arrive as keys instead of stopping and resuming output. Curses saves and restores this mode with
// the others.
static inline void cinco_leave_flow_alone(void) {
    struct termios modes;
    if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
    modes.c_iflag &= ~(tcflag_t)IXON;
    if (tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) == 0) def_prog_mode();
}
// Makes these the modes to which curses returns, where others were in force when it was opened.
static inline void cinco_set_shell_modes(const struct termios *modes) {
    struct termios now;
    if (tcgetattr(STDIN_FILENO, &now) != 0 || tcsetattr(STDIN_FILENO, TCSANOW, modes) != 0) return;
    def_shell_mode();
    tcsetattr(STDIN_FILENO, TCSANOW, &now);
    cinco_way_back()->modes = *modes;
}
static inline WINDOW *cinco_window(void) { return stdscr; }
static inline int cinco_colors(void) { return COLORS; }
static inline int cinco_color_pairs(void) { return COLOR_PAIRS; }
static inline const char *cinco_codeset(void) { return nl_langinfo(CODESET); }

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

// Call this once curses has read the terminal's description, with what ends the modes that curses does not know.
static inline void cinco_restore_on_crash(const char *requests_off) {
    struct cinco_way_back *way = cinco_way_back();
    const char *names[] = {"sgr0", "op", "cnorm", "rmkx", NULL, "rmcup"};
    way->length = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *sequence = names[i] == NULL ? requests_off : tigetstr(names[i]);
        if (sequence == NULL || sequence == (char *)-1) continue;
        size_t length = strlen(sequence);
        if (way->length + length > sizeof way->bytes) break;
        memcpy(way->bytes + way->length, sequence, length);
        way->length += length;
    }
    const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGSEGV, SIGFPE};
    for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) signal(fatal[i], cinco_crashed);
}

#endif
