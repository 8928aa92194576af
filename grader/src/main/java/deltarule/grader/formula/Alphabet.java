package deltarule.grader.formula;

import java.util.Map;

/** The alphabets of letters: bold, double-struck, script. Browsers know them by their own characters alone. */
enum Alphabet {
    PLAIN(0, 0, 0),
    BOLD(0x1D400, 0x1D41A, 0x1D7CE),
    DOUBLE_STRUCK(0x1D538, 0x1D552, 0x1D7D8),
    SCRIPT(0x1D49C, 0x1D4B6, 0);

    private static final int BOLD_SMALL_GREEK = 0x1D6C2;
    private static final int BOLD_CAPITAL_GREEK = 0x1D6A8;
    private static final Map<Integer, String> DOUBLE_STRUCK_EXCEPTIONS = Map.of(
            (int) 'C', "ℂ", (int) 'H', "ℍ", (int) 'N', "ℕ", (int) 'P', "ℙ", (int) 'Q', "ℚ", (int) 'R', "ℝ", (int) 'Z',
            "ℤ");
    private static final Map<Integer, String> SCRIPT_EXCEPTIONS = Map.of(
            (int) 'B', "ℬ", (int) 'E', "ℰ", (int) 'F', "ℱ", (int) 'H', "ℋ", (int) 'I', "ℐ", (int) 'L', "ℒ", (int) 'M',
            "ℳ", (int) 'R', "ℛ");

    private final int capital;
    private final int small;
    private final int digit;

    Alphabet(int capital, int small, int digit) {
        this.capital = capital;
        this.small = small;
        this.digit = digit;
    }

    /** The letters of a text in this alphabet; what it does not have stays as it is. */
    String of(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().forEach(letter -> letters.append(of(letter)));
        return letters.toString();
    }

    private String of(int letter) {
        Map<Integer, String> exceptions =
                this == DOUBLE_STRUCK ? DOUBLE_STRUCK_EXCEPTIONS : this == SCRIPT ? SCRIPT_EXCEPTIONS : Map.of();
        if (this == PLAIN || exceptions.containsKey(letter)) {
            return exceptions.getOrDefault(letter, Character.toString(letter));
        }
        if (letter >= 'A' && letter <= 'Z') {
            return Character.toString(capital + letter - 'A');
        }
        if (letter >= 'a' && letter <= 'z') {
            return Character.toString(small + letter - 'a');
        }
        if (letter >= '0' && letter <= '9' && digit > 0) {
            return Character.toString(digit + letter - '0');
        }
        if (this == BOLD && letter >= 'α' && letter <= 'ω') {
            return Character.toString(BOLD_SMALL_GREEK + letter - 'α');
        }
        if (this == BOLD && letter >= 'Α' && letter <= 'Ω') {
            return Character.toString(BOLD_CAPITAL_GREEK + letter - 'Α');
        }
        return Character.toString(letter);
    }
}
