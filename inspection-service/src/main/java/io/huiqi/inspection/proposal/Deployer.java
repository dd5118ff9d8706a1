package io.huiqi.inspection.proposal;

/** Who ordered the inspection (部署机关). */
public enum Deployer {
    /** 国务院及其部门. */
    STATE,
    /** 省政府及其部门. */
    PROVINCE,
    /** 市政府, the government itself: the text gives 及其部门 to the State and the province but not to the city. */
    CITY_GOVERNMENT,
    /** A city department on its own. */
    CITY_DEPARTMENT,
    COUNTY_GOVERNMENT,
    COUNTY_DEPARTMENT,
    /** A town or zone office. */
    TOWN;

    /** Whether the deployer stands above the city. */
    public boolean isAboveCity() {
        return switch (this) {
            case STATE, PROVINCE -> true;
            case CITY_GOVERNMENT, CITY_DEPARTMENT, COUNTY_GOVERNMENT, COUNTY_DEPARTMENT, TOWN -> false;
        };
    }
}
