package io.huiqi.inspection.watch;

import io.huiqi.inspection.meeting.Inviting;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Invites key enterprises to the meetings that are called. */
@Component
class InvitationRound implements Round {

    private final Inviting inviting;

    InvitationRound(Inviting inviting) {
        this.inviting = inviting;
    }

    @Override
    public Mono<Void> run(Tick tick) {
        return inviting.run(tick.now(), tick.cause());
    }
}
