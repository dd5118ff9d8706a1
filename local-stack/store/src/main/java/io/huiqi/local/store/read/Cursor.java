package io.huiqi.local.store.read;

import java.util.List;

/** Results that are handed out in batches. */
interface Cursor {

    /** At most {@code documents} of the next results, fewer when they exceed {@code bytes}. */
    List<byte[]> next(int documents, int bytes);

    boolean isFinished();
}
