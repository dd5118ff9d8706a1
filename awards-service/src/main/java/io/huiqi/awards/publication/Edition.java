package io.huiqi.awards.publication;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A published version of a policy.
 *
 * @param digest SHA-256 of its text, lower-case hexadecimal
 * @param from the first day, in Asia/Shanghai, on which claims are answered under it
 * @param publishedAt in milliseconds
 */
public record Edition(String version, String digest, LocalDate from, Instant publishedAt) {}
