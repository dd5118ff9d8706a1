package io.huiqi.awards.job;

import java.util.List;

/** The result for some enterprises that follow each other. */
public final class Portion {

    private final String last;
    private final long count;
    private final byte[] rows;
    private final List<Tally> tallies;

    /**
     * @param last the last of the enterprises
     * @param count how many they are
     * @param rows of the result, as {@link Rows} packs them; several packs may follow each other
     */
    public Portion(String last, long count, byte[] rows, List<Tally> tallies) {
        this.last = last;
        this.count = count;
        this.rows = rows;
        this.tallies = List.copyOf(tallies);
    }

    public String last() {
        return last;
    }

    public long count() {
        return count;
    }

    /** The array itself, not to be changed. */
    public byte[] rows() {
        return rows;
    }

    public List<Tally> tallies() {
        return tallies;
    }
}
