package io.huiqi.events;

/**
 * What one party pays or gets of a line.
 *
 * @param role {@code payer} or {@code payee}
 * @param party the name the policy gives it, such as {@code city}
 * @param amount decimal string in yuan
 */
public record AwardShare(String role, String party, LocalizedText name, String amount) {}
