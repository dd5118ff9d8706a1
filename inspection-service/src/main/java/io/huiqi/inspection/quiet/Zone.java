package io.huiqi.inspection.quiet;

/** Whether a local day belongs to the quiet days (企业宁静日) or not. */
public enum Zone {
    QUIET,
    ORDINARY
}
