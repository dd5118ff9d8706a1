package io.huiqi.claims.docket;

import io.huiqi.claims.claim.Claim;
import io.huiqi.events.ClaimEvent;
import io.huiqi.kit.event.Cause;
import java.util.List;

/**
 * What is to become of a filed claim, provided that nobody else has changed it meanwhile.
 *
 * @param events what others must hear of it
 * @param cause what set the change off
 */
public record Change(Filed before, Claim after, List<ClaimEvent> events, Cause cause) {}
