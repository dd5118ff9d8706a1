package io.huiqi.inspection.inspection;

/** An official who is to visit, with the number of the law enforcement certificate (执法证). */
public record Officer(String name, String certificateNo) {}
