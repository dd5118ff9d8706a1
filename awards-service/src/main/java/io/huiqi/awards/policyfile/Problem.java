package io.huiqi.awards.policyfile;

/**
 * Something wrong in a policy file.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param path where it is in the document, such as {@code items/brand/pays}
 * @param message what is wrong and what would be right
 */
public record Problem(int line, int column, String path, String message) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column + (path.isEmpty() ? "" : " (" + path + ")") + ": " + message;
    }
}
