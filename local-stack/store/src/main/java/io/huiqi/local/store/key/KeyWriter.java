package io.huiqi.local.store.key;

import java.util.Arrays;

/** The bytes of one key while it is being put together. */
public final class KeyWriter {

    private byte[] bytes = new byte[48];
    private int length;

    public KeyWriter put(int value) {
        makeRoom(1);
        bytes[length++] = (byte) value;
        return this;
    }

    public KeyWriter putInt(int value) {
        return put(value >>> 24).put(value >>> 16).put(value >>> 8).put(value);
    }

    public KeyWriter putLong(long value) {
        return putInt((int) (value >>> 32)).putInt((int) value);
    }

    public KeyWriter put(byte[] value) {
        makeRoom(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    int length() {
        return length;
    }

    void complementFrom(int start) {
        for (int i = start; i < length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
