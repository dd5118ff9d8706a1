package io.huiqi.local.store.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Results that had to be computed as a whole. */
final class ListCursor implements Cursor {

    private final Queue<byte[]> rest;

    ListCursor(List<byte[]> all) {
        this.rest = new ArrayDeque<>(all);
    }

    @Override
    public List<byte[]> next(int documents, int bytes) {
        List<byte[]> batch = new ArrayList<>();
        int room = bytes;
        while (!rest.isEmpty() && batch.size() < documents && room > 0) {
            byte[] next = rest.remove();
            room -= next.length;
            batch.add(next);
        }
        return batch;
    }

    @Override
    public boolean isFinished() {
        return rest.isEmpty();
    }
}
