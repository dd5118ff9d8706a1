package io.huiqi.events;

/** Something that happened in one service and that others may act on. */
public sealed interface DomainEvent
        permits RegistryEvent,
                ClaimEvent,
                AwardEvent,
                AdjustmentEvent,
                PolicyEvent,
                InspectionEvent,
                MeetingEvent,
                VisitEvent,
                BudgetEvent {

    /**
     * The 统一社会信用代码 of the enterprise concerned; for an event about no single enterprise the id of its plan or
     * policy, or the code of its area. It is the record key, so one enterprise's events stay in order.
     */
    String enterprise();
}
