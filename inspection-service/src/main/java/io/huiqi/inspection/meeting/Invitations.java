package io.huiqi.inspection.meeting;

import io.huiqi.kit.event.Cause;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** The invitations of single enterprises to meetings, and how far inviting has come. */
public interface Invitations {

    /** Invites those who were not invited to the meeting yet, whoever did it; each is announced once. */
    Mono<Void> invite(Meeting meeting, List<String> enterprises, Cause cause);

    /** The code after which inviting goes on; the empty text when it never began. */
    Mono<String> reached(String meeting);

    /** Notes that all up to a code are invited, and whether nobody comes after it. */
    Mono<Void> note(String meeting, String reached, boolean complete);

    /** Which of these meetings have invited everybody. */
    Mono<Set<String>> complete(Collection<String> meetings);

    /** How many enterprises were invited to each meeting that began to invite. */
    Mono<Map<String, Long>> invited(Collection<String> meetings);
}
