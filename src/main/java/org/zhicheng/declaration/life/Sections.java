package org.zhicheng.declaration.life;

/** The sections of the guide's form, by the paths of their groups in {@code fill-in-declaration.form} (guide line 90). */
public final class Sections {

    public static final String BASIC_INFO = "basicInfo";
    public static final String EDUCATION = "education";
    public static final String WORK_EXPERIENCE = "workExperience";
    public static final String WORK_SUMMARY = "workSummary";
    public static final String PUBLICITY = "publicity";
    public static final String MATERIALS = "materials";
    public static final String OTHER_MATERIALS = "otherMaterials";

    private Sections() {}
}
