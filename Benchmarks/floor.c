// The floor: the board of the sample plan as a bare ncurses table with its texts compiled in. It reads no file,
// computes nothing and saves nothing; it shows the same cells in as many colours and makes the same moves.
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <string.h>

#define CITIES 3
#define LINES_OF_EFFORT 5

static const char *cities[CITIES] = {"Ciudad Juárez", "Tijuana", "Culiacán"};
static const char *shares[CITIES] = {"35%", "15%", "10%"};
static const char *heads[LINES_OF_EFFORT] = {"Resources", "Training", "Joint ops", "Technology", "Cooperation"};
static const char *cells[CITIES][LINES_OF_EFFORT] = {
    {"▲ A ↗ 40%", "● G → 55%", "■ R ↘ 10%", "■ A|R ≠*", "? (G) 21d"},
    {"● G → 60%", "● G ↗ 70%", "▲ A → 35%", "○ N", "● G → 50%*"},
    {"● G → 45%*", "▲ A ↘ 25%*", "○ N", "▲ A → 20%*", "? (A) 33d"},
};
static const int colours[CITIES][LINES_OF_EFFORT] = {{2, 1, 3, 4, 4}, {1, 1, 2, 5, 1}, {1, 2, 5, 2, 4}};
static const char *lines[LINES_OF_EFFORT] = {
    "Resources", "Training", "Joint operations", "Technology", "Cooperation"};
static const char *why[CITIES][LINES_OF_EFFORT] = {
    {"Funds obligated late", "–", "No state counterpart to the federal deployment",
     "The equipment came without training", "–"},
    {"–", "–", "The state joins only from July", "–", "–"},
    {"–", "The state has changed the officer in charge", "–", "Waits for the first cyber unit",
     "Requests are still answered case by case"},
};

static void draw(int row, int column) {
    erase();
    attrset(A_BOLD);
    for (int i = 0; i < COLS; i++) mvaddch(0, i, ' ' | COLOR_PAIR(7));
    mvaddstr(0, 1, "Joint City Security Plan");
    mvaddstr(0, COLS / 2 - 10, "15 Jun 2010 (pinned)");
    mvaddstr(0, COLS - 17, "as US · rw · en");
    attrset(A_NORMAL);
    mvaddstr(1, 1, "month 9 of 18  ▓▓▓▓▓▓▓▓▓░░░░░░░░░  290 days left · execution since 1 Jan 2010");
    attrset(COLOR_PAIR(6));
    mvaddstr(3, 1, "City");
    for (int i = 0; i < LINES_OF_EFFORT; i++) mvaddstr(3, 20 + i * 12, heads[i]);
    for (int i = 0; i < CITIES; i++) {
        attrset(i == row ? A_BOLD | COLOR_PAIR(7) : A_NORMAL);
        for (int j = 0; j < COLS; j++) mvaddch(4 + i, j, ' ');
        if (i == row) mvaddstr(4 + i, 0, "▸");
        mvaddstr(4 + i, 1, cities[i]);
        mvaddstr(4 + i, 16, shares[i]);
        for (int j = 0; j < LINES_OF_EFFORT; j++) {
            attrset(COLOR_PAIR(colours[i][j]) | (i == row && j == column ? A_REVERSE : 0));
            mvaddstr(4 + i, 20 + j * 12, cells[i][j]);
        }
    }
    attrset(A_DIM);
    mvaddstr(8, 1, "focus covers 60% of the violence, as stated");
    mvaddstr(9, 1, "2 off track · 1 disputed · 2 unknown · 2 steps overdue · 5 changed since 1 Jun");
    for (int i = 1; i < COLS - 1; i++) mvaddstr(LINES - 6, i, "─");
    attrset(A_BOLD);
    mvprintw(LINES - 5, 1, "%s · %s", cities[row], lines[column]);
    attrset(A_NORMAL);
    mvprintw(LINES - 4, 3, "why   %s", why[row][column]);
    mvprintw(LINES - 3, 3, "next  %s · %s", cities[row], heads[column]);
    mvprintw(LINES - 2, 9, "US %s · MX %s", cells[row][column], cells[row][column]);
    mvaddstr(LINES - 1, 1, "s status  ⏎ open  e edit  H history  Space mark  u undo  c add city  ? help");
    move(4 + row, 20 + column * 12);
    refresh();
}

int main(void) {
    setlocale(LC_ALL, "");
    initscr();
    cbreak();
    noecho();
    keypad(stdscr, TRUE);
    curs_set(0);
    start_color();
    use_default_colors();
    for (int i = 1; i <= 7; i++) init_pair(i, i, i == 7 ? 4 : -1);
    int row = 0, column = 0;
    for (;;) {
        draw(row, column);
        int key = getch();
        if (key == 'q' || key == ERR) break;
        if (key == 'j' || key == KEY_DOWN) row = row < CITIES - 1 ? row + 1 : row;
        if (key == 'k' || key == KEY_UP) row = row > 0 ? row - 1 : row;
        if (key == 'l' || key == KEY_RIGHT) column = column < LINES_OF_EFFORT - 1 ? column + 1 : column;
        if (key == 'h' || key == KEY_LEFT) column = column > 0 ? column - 1 : column;
    }
    endwin();
    return 0;
}
