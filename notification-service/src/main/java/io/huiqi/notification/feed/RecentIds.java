package io.huiqi.notification.feed;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The ids of the newest events of the feed: a bounded memory that recognises an event its service sent twice. */
public final class RecentIds {

    private final int limit;
    private final Set<String> ids = new LinkedHashSet<>();

    public RecentIds(int limit) {
        this.limit = limit;
    }

    /** Remembers an id; false when it is already known. */
    public boolean add(String id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > limit) {
            Iterator<String> oldest = ids.iterator();
            oldest.next();
            oldest.remove();
        }
        return true;
    }
}
