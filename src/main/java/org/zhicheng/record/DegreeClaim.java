package org.zhicheng.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.zhicheng.record.port.DegreeRecord;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/**
 * A claim holds the applicant's own words about the degree that the declaration rests on (作为申报依据). A field that is not
 * typed yet is empty and not compared, and neither is a field about which the register is silent.
 *
 * @param degreeLevel secondary | college | bachelor | master | doctor
 * @param studyForm full-time | adult | self-study | online | open
 * @param graduationDate yyyy-MM-dd
 */
public record DegreeClaim(String certificateNumber, String degreeLevel, String studyForm, String graduationDate) {

    public DegreeClaim {
        certificateNumber = Typed.trimmed(certificateNumber);
        degreeLevel = Typed.trimmed(degreeLevel);
        studyForm = Typed.trimmed(studyForm);
        graduationDate = Typed.trimmed(graduationDate);
    }

    /** Tells whether nothing is typed that could be compared. */
    public boolean empty() {
        return Stream.of(certificateNumber, degreeLevel, studyForm, graduationDate)
                .allMatch(String::isEmpty);
    }

    /** Normalizes {@link #certificateNumber}, however it was written; a text that is no number stays as typed. */
    public String certificate() {
        String read = ReadAs.certificate(certificateNumber);
        return read.isEmpty() ? certificateNumber : read;
    }

    boolean agreesWith(DegreeRecord degree) {
        return differences(degree).isEmpty();
    }

    /** Lists the fields that differ from the register, in the order of the form. */
    List<String> differences(DegreeRecord degree) {
        List<String> fields = new ArrayList<>();
        if (!degreeLevel.isEmpty() && !degreeLevel.equals(degree.degreeLevel())) {
            fields.add("degreeLevel");
        }
        if (differ(studyForm, degree.studyForm())) {
            fields.add("studyForm");
        }
        if (differ(graduationDate, Objects.toString(degree.graduationDate(), ""))) {
            fields.add("graduationDate");
        }
        if (!certificateNumber.isEmpty() && !certificate().equals(ReadAs.certificate(degree.certificateNumber()))) {
            fields.add("certificateNumber");
        }
        return fields;
    }

    private static boolean differ(String typed, String registered) {
        return !typed.isEmpty() && !registered.isEmpty() && !typed.equals(registered);
    }
}
