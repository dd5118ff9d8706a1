package io.huiqi.inspection.proposal;

/** The level of government a department or a person serves. */
public enum GovernmentLevel {
    STATE,
    PROVINCE,
    CITY,
    COUNTY,
    TOWN
}
