package io.huiqi.notification.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** An event as the bytes every client gets: one block of an event stream, with the JSON of the CloudEvent inside it. */
public final class Frame {

    private static final byte[] END = {'\n', '\n'};

    private final byte[] block;
    private final int start;

    private Frame(byte[] block, int start) {
        this.block = block;
        this.start = start;
    }

    /**
     * Lays out an event.
     *
     * @param cursor where a client continues that has seen this event
     * @param type short name
     * @param json the CloudEvent, without line breaks
     */
    public static Frame of(long cursor, String type, byte[] json) {
        byte[] head = ("id:" + cursor + "\nevent:" + type + "\ndata:").getBytes(StandardCharsets.UTF_8);
        byte[] block = new byte[head.length + json.length + END.length];
        System.arraycopy(head, 0, block, 0, head.length);
        System.arraycopy(json, 0, block, head.length, json.length);
        System.arraycopy(END, 0, block, head.length + json.length, END.length);
        return new Frame(block, head.length);
    }

    /** The block of the stream; shared by all clients and never to be changed. */
    public byte[] block() {
        return block;
    }

    /** Appends the JSON alone. */
    public void writeJson(ByteArrayOutputStream to) {
        to.write(block, start, block.length - start - END.length);
    }

    /** Bytes in memory. */
    public int size() {
        return block.length;
    }
}
