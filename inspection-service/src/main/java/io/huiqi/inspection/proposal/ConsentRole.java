package io.huiqi.inspection.proposal;

/** The two persons clause 20 asks to agree. */
public enum ConsentRole {
    /** 本部门主要负责人: the acting department's own principal head. */
    DEPARTMENT_HEAD,
    /** 本级政府分管领导: the leader in charge at the government of the same level. */
    GOVERNMENT_LEADER
}
