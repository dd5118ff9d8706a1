package io.huiqi.inspection.proposal;

/** The subject of an inspection, in the words of clause 20. */
public enum Category {
    /** 安全生产. */
    WORK_SAFETY,
    /** 环境保护. */
    ENVIRONMENT,
    /** 食药安全. */
    FOOD_DRUG,
    /** 特种设备. */
    SPECIAL_EQUIPMENT,
    /** 产品质量安全. */
    PRODUCT_QUALITY,
    /** 双随机、一公开: counts only under a yearly plan already published. */
    DOUBLE_RANDOM,
    OTHER
}
