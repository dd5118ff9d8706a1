package io.huiqi.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stable wire name of each event, the record that carries it and the topic it travels on. */
public enum EventType {
    ENTERPRISE_REGISTERED(RegistryEvent.EnterpriseRegistered.class, 1, Topics.REGISTRY),
    ENTERPRISE_UPDATED(RegistryEvent.EnterpriseUpdated.class, 1, Topics.REGISTRY),
    FIGURES_REPORTED(RegistryEvent.FiguresReported.class, 1, Topics.REGISTRY),
    FIGURES_CORRECTED(RegistryEvent.FiguresCorrected.class, 1, Topics.REGISTRY),
    RECOGNITION_GRANTED(RegistryEvent.RecognitionGranted.class, 1, Topics.REGISTRY),
    ENTERPRISE_MERGED(RegistryEvent.EnterpriseMerged.class, 1, Topics.REGISTRY),
    LISTING_RECORDED(RegistryEvent.ListingRecorded.class, 1, Topics.REGISTRY),
    CLAIM_SUBMITTED(ClaimEvent.ClaimSubmitted.class, 1, Topics.CLAIMS),
    CLAIM_CORRECTION_REQUESTED(ClaimEvent.ClaimCorrectionRequested.class, 1, Topics.CLAIMS),
    CLAIM_REJECTED(ClaimEvent.ClaimRejected.class, 1, Topics.CLAIMS),
    CLAIM_WITHDRAWN(ClaimEvent.ClaimWithdrawn.class, 1, Topics.CLAIMS),
    CLAIM_APPROVED(ClaimEvent.ClaimApproved.class, 1, Topics.CLAIMS),
    CLAIM_ASSESSED(AwardEvent.ClaimAssessed.class, 1, Topics.AWARDS),
    AWARD_GRANTED(AwardEvent.AwardGranted.class, 1, Topics.AWARDS),
    AWARD_REFUSED(AwardEvent.AwardRefused.class, 1, Topics.AWARDS),
    BUDGET_OPENED(BudgetEvent.BudgetOpened.class, 1, Topics.AWARDS),
    BUDGET_CHANGED(BudgetEvent.BudgetChanged.class, 1, Topics.AWARDS),
    BUDGET_RESERVED(BudgetEvent.BudgetReserved.class, 1, Topics.AWARDS),
    BUDGET_COMMITTED(BudgetEvent.BudgetCommitted.class, 1, Topics.AWARDS),
    BUDGET_RELEASED(BudgetEvent.BudgetReleased.class, 1, Topics.AWARDS),
    BUDGET_WAITLISTED(BudgetEvent.BudgetWaitlisted.class, 1, Topics.AWARDS),
    BUDGET_PROMOTED(BudgetEvent.BudgetPromoted.class, 1, Topics.AWARDS),
    BUDGET_SHARED(BudgetEvent.BudgetShared.class, 1, Topics.AWARDS),
    BUDGET_CLOSED(BudgetEvent.BudgetClosed.class, 1, Topics.AWARDS),
    BUDGET_THRESHOLD_REACHED(BudgetEvent.BudgetThresholdReached.class, 1, Topics.AWARDS),
    AWARD_ADJUSTED(AdjustmentEvent.AwardAdjusted.class, 1, Topics.AWARDS),
    RECOVERY_APPROVED(AdjustmentEvent.RecoveryApproved.class, 1, Topics.AWARDS),
    RECOVERY_ORDERED(AdjustmentEvent.RecoveryOrdered.class, 1, Topics.AWARDS),
    RECOVERY_SETTLED(AdjustmentEvent.RecoverySettled.class, 1, Topics.AWARDS),
    RECOVERY_WITHDRAWN(AdjustmentEvent.RecoveryWithdrawn.class, 1, Topics.AWARDS),
    POLICY_PUBLISHED(PolicyEvent.PolicyPublished.class, 1, Topics.AWARDS),
    POLICY_SUPERSEDED(PolicyEvent.PolicySuperseded.class, 1, Topics.AWARDS),
    POLICY_CLOSED(PolicyEvent.PolicyClosed.class, 1, Topics.AWARDS),
    INSPECTION_REQUESTED(InspectionEvent.InspectionRequested.class, 1, Topics.INSPECTIONS),
    INSPECTION_CONSENTED(InspectionEvent.InspectionConsented.class, 1, Topics.INSPECTIONS),
    INSPECTION_CONSENT_REVOKED(InspectionEvent.InspectionConsentRevoked.class, 1, Topics.INSPECTIONS),
    INSPECTION_ALLOWED(InspectionEvent.InspectionAllowed.class, 1, Topics.INSPECTIONS),
    INSPECTION_DENIED(InspectionEvent.InspectionDenied.class, 1, Topics.INSPECTIONS),
    INSPECTION_PASS_ISSUED(InspectionEvent.InspectionPassIssued.class, 1, Topics.INSPECTIONS),
    INSPECTION_PASS_REVOKED(InspectionEvent.InspectionPassRevoked.class, 1, Topics.INSPECTIONS),
    INSPECTION_OFFICERS_NAMED(InspectionEvent.InspectionOfficersNamed.class, 1, Topics.INSPECTIONS),
    INSPECTION_WITHDRAWN(InspectionEvent.InspectionWithdrawn.class, 1, Topics.INSPECTIONS),
    INSPECTION_STARTED(InspectionEvent.InspectionStarted.class, 1, Topics.INSPECTIONS),
    INSPECTION_FINISHED(InspectionEvent.InspectionFinished.class, 1, Topics.INSPECTIONS),
    INSPECTION_OVERRUN(InspectionEvent.InspectionOverrun.class, 1, Topics.INSPECTIONS),
    EMERGENCY_FILED(InspectionEvent.EmergencyFiled.class, 1, Topics.INSPECTIONS),
    INSPECTION_REFUSED(InspectionEvent.InspectionRefused.class, 1, Topics.INSPECTIONS),
    INSPECTION_PLAN_PUBLISHED(InspectionEvent.InspectionPlanPublished.class, 1, Topics.INSPECTIONS),
    INSPECTION_DRAW_HELD(InspectionEvent.InspectionDrawHeld.class, 1, Topics.INSPECTIONS),
    OFFICER_RECUSED(InspectionEvent.OfficerRecused.class, 1, Topics.INSPECTIONS),
    INSPECTION_RESULT_PUBLISHED(InspectionEvent.InspectionResultPublished.class, 1, Topics.INSPECTIONS),
    INSPECTION_RESULT_OVERDUE(InspectionEvent.InspectionResultOverdue.class, 1, Topics.INSPECTIONS),
    INSPECTION_LISTS_FROZEN(InspectionEvent.InspectionListsFrozen.class, 1, Topics.INSPECTIONS),
    COMPLAINT_FILED(InspectionEvent.ComplaintFiled.class, 1, Topics.INSPECTIONS),
    ARREARS_COLLECTION_REPORTED(InspectionEvent.ArrearsCollectionReported.class, 1, Topics.INSPECTIONS),
    COMPLAINT_PROGRESSED(InspectionEvent.ComplaintProgressed.class, 1, Topics.INSPECTIONS),
    EMERGENCY_FILING_MISSED(InspectionEvent.EmergencyFilingMissed.class, 1, Topics.INSPECTIONS),
    COMPLAINT_OVERDUE(InspectionEvent.ComplaintOverdue.class, 1, Topics.INSPECTIONS),
    GREEN_CHANNEL_MEETING_SCHEDULED(MeetingEvent.GreenChannelMeetingScheduled.class, 1, Topics.INSPECTIONS),
    KEY_ENTERPRISE_INVITED(MeetingEvent.KeyEnterpriseInvited.class, 1, Topics.INSPECTIONS),
    GREEN_CHANNEL_MEETING_HELD(MeetingEvent.GreenChannelMeetingHeld.class, 1, Topics.INSPECTIONS),
    GREEN_CHANNEL_MEETING_OVERDUE(MeetingEvent.GreenChannelMeetingOverdue.class, 1, Topics.INSPECTIONS),
    DIFFICULTY_RAISED(MeetingEvent.DifficultyRaised.class, 1, Topics.INSPECTIONS),
    JOINT_VISIT_PROPOSED(VisitEvent.JointVisitProposed.class, 1, Topics.INSPECTIONS),
    JOINT_VISIT_EXTENDED(VisitEvent.JointVisitExtended.class, 1, Topics.INSPECTIONS),
    JOINT_VISIT_LEFT(VisitEvent.JointVisitLeft.class, 1, Topics.INSPECTIONS),
    JOINT_VISIT_AGREED(VisitEvent.JointVisitAgreed.class, 1, Topics.INSPECTIONS),
    JOINT_VISIT_DISSOLVED(VisitEvent.JointVisitDissolved.class, 1, Topics.INSPECTIONS),
    INSPECTION_RESCHEDULED(VisitEvent.InspectionRescheduled.class, 1, Topics.INSPECTIONS),
    HIGH_INSPECTION_FREQUENCY(VisitEvent.HighInspectionFrequency.class, 1, Topics.INSPECTIONS);

    private static final String PREFIX = "io.huiqi.";
    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
    private static final Map<String, EventType> BY_SHORT_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::shortName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

    private final Class<? extends DomainEvent> record;
    private final int version;
    private final String topic;
    private final String shortName;
    private final String wireName;

    EventType(Class<? extends DomainEvent> record, int version, String topic) {
        this.record = record;
        this.version = version;
        this.topic = topic;
        this.shortName = camelCase(name());
        this.wireName = PREFIX + shortName + ".v" + version;
    }

    /** The type of an event; every record of {@link DomainEvent} has one. */
    public static EventType of(DomainEvent event) {
        return Optional.ofNullable(BY_RECORD.get(event.getClass()))
                .orElseThrow(() -> new IllegalArgumentException("no event type for " + event.getClass()));
    }

    /** The type with a wire name such as {@code io.huiqi.ClaimSubmitted.v1}; empty for one unknown to this version. */
    public static Optional<EventType> ofWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** The type with a short name such as {@code ClaimSubmitted}, as APIs and filters use it. */
    public static Optional<EventType> ofShortName(String shortName) {
        return Optional.ofNullable(BY_SHORT_NAME.get(shortName));
    }

    public Class<? extends DomainEvent> record() {
        return record;
    }

    /** The number after {@code .v}: a new one stands beside the old one when fields must break. */
    public int version() {
        return version;
    }

    public String topic() {
        return topic;
    }

    public String shortName() {
        return shortName;
    }

    public String wireName() {
        return wireName;
    }

    private static String camelCase(String constant) {
        return Arrays.stream(constant.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
