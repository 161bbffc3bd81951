package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.jwt.VerifiedJwt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.Proves;
import org.zhicheng.notice.carrier.SimulatedInbox;
import tools.jackson.databind.JsonNode;

/** The guide's own example, from the first registration to what comes after it: a certificate, and its end. */
@OwnServer
@Tag("long")
class WholeLifeTest extends ServerTest {

    private static final int VALID = 0;
    private static final int REVOKED = 1;

    @Autowired
    SimulatedInbox phones;

    @Test
    @Proves({"CF05", "CF07", "RK02"})
    void fromRegistrationToACertificateThatIsCheckedOfflineAndRefusedOnceItIsRevoked() throws Exception {
        Newcomer person = new Newcomer(port, phones).registered();
        person.verifiedBy(new Browser(port));
        Browser office = signIn("tinghu");
        Case one = Certificates.approved(person.browser, office);
        String number = Certificates.issued(person.browser, one).path("number").asString();
        byte[] printed = person.browser.download("/api/me/certificates/" + number + "/document.pdf");

        VerifiedJwt read = opened(printed);
        assertThat(read.getJwtId()).isEqualTo(number);
        assertThat(read.getStringClaim("name")).isEqualTo("**文");
        int place = Certificates.place(printed);
        assertThat(state(place)).isEqualTo(VALID);
        assertThat(asked(number, person).path("state").asString()).isEqualTo("VALID");

        Changes.revoked(person.browser, office, signIn("fuzeren"), one);

        assertThat(opened(printed).getJwtId())
                .as("what is printed is still what was signed: only the list tells")
                .isEqualTo(number);
        assertThat(state(place)).isEqualTo(REVOKED);
        assertThat(asked(number, person).path("state").asString()).isEqualTo("REVOKED");
        assertThat(Certificates.verifiedFile(new Browser(port), printed)
                        .path("state")
                        .asString())
                .isEqualTo("REVOKED");
    }

    /** As a phone reads the printed page, and checks it. */
    private VerifiedJwt opened(byte[] printed) throws Exception {
        return Certificates.opened(new Browser(port), Certificates.code(printed), "zhicheng-certificate");
    }

    /** By the published list, its signature checked, as somebody without a line reads the copy that is kept. */
    private int state(int place) throws Exception {
        Browser anybody = new Browser(port);
        Certificates.opened(anybody, anybody.get("/certificates/states").text(), "statuslist+jwt");
        return Certificates.published(anybody, place);
    }

    private JsonNode asked(String number, Newcomer person) {
        return Certificates.verified(new Browser(port), number, person.name);
    }
}
