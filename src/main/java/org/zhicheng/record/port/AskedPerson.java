package org.zhicheng.record.port;

import java.util.Objects;
import org.zhicheng.record.port.RecordUnavailableException.Reason;
import org.zhicheng.text.ReadAs;

/**
 * An answer repeats the person that was asked about, so that nobody gets the record of another.
 *
 * @param name as it was asked; null where no name was sent
 * @param idNumberEnding the last four characters
 */
public record AskedPerson(String name, String idNumberEnding) {

    public AskedPerson {
        Objects.requireNonNull(idNumberEnding);
    }

    /** @param askedName null where no name was sent */
    public void mustBe(String askedName, String askedIdNumber) {
        boolean same = ReadAs.idNumber(idNumberEnding).length() == 4
                && ReadAs.idNumber(askedIdNumber).endsWith(ReadAs.idNumber(idNumberEnding))
                && (askedName == null || ReadAs.name(askedName).equals(ReadAs.name(name)));
        if (!same) {
            throw new RecordUnavailableException(Reason.ANOTHER_SUBJECT, "the answer is about another person");
        }
    }
}
