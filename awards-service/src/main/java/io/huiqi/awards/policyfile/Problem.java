package io.huiqi.awards.policyfile;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a policy file.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param path where it is in the document, such as {@code items/brand/pays}
 * @param clause the clause that forbids it; null if it is a mistake of writing
 * @param message what is wrong and what would be right
 */
public record Problem(
        int line, int column, String path, @Nullable String clause, String message) {

    public Problem(int line, int column, String path, String message) {
        this(line, column, path, null, message);
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column + (path.isEmpty() ? "" : " (" + path + ")") + ": " + message;
    }
}
