package io.huiqi.local.store.key;

import java.util.Arrays;
import java.util.Comparator;

/** Order and neighbourhood of byte strings, compared as unsigned bytes from left to right. */
public final class Bytes {

    /** The order that RocksDB keeps its keys in. */
    public static final Comparator<byte[]> ORDER = Arrays::compareUnsigned;

    private Bytes() {}

    /**
     * The first byte string after every string that starts with {@code prefix}.
     *
     * @throws IllegalArgumentException if every byte of {@code prefix} is 0xFF, which no key of ours is
     */
    public static byte[] after(byte[] prefix) {
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            throw new IllegalArgumentException("No string follows this prefix");
        }
        byte[] after = Arrays.copyOf(prefix, last + 1);
        after[last]++;
        return after;
    }

    /** {@code left} followed by {@code right}. */
    public static byte[] join(byte[] left, byte[] right) {
        byte[] joined = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, joined, left.length, right.length);
        return joined;
    }

    /** Every bit turned over, which reverses the order of byte strings that are no prefixes of one another. */
    public static byte[] complement(byte[] bytes) {
        byte[] complement = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            complement[i] = (byte) ~bytes[i];
        }
        return complement;
    }
}
