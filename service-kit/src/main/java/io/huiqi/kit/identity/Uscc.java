package io.huiqi.kit.identity;

/**
 * A 统一社会信用代码 (unified social credit code, GB 32100-2015) whose check character has been verified.
 *
 * @param code 18 characters of the 31-symbol alphabet, upper case
 */
public record Uscc(String code) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;

    public Uscc {
        if (!isValid(code)) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
    }

    /** Whether the text is 18 characters of the alphabet with the right check character; lower case is refused. */
    public static boolean isValid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % MODULUS;
        }
        return text.charAt(LENGTH - 1) == ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    @Override
    public String toString() {
        return code;
    }
}
