package org.zhicheng.declaration.life;

import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.notice.NoticeChannels;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds how an applicant is told about a case (N01, N02). */
@Component
public class CaseContacts {

    private final DeclarationSections sections;
    private final NoticeChannels channels;

    /** A contact is a number and an address; null for none. */
    public record Contact(String mobile, String email) {}

    CaseContacts(DeclarationSections sections, NoticeChannels channels) {
        this.sections = sections;
        this.channels = channels;
    }

    /** Returns the number and the address in the declaration itself; without either, that of the account. */
    Contact written(Declaration declaration, Account applicant) {
        JsonNode contact = sections.submitted(declaration.id(), declaration.round())
                .getOrDefault(Sections.BASIC_INFO, MissingNode.getInstance());
        return new Contact(
                contact.path("mobile").asString(applicant.mobile()),
                contact.path("email").asString(applicant.email()));
    }

    /** Returns the one of the two where notices go. */
    public Contact used(Declaration declaration, Account applicant) {
        Contact contact = written(declaration, applicant);
        return channels.byMail(applicant.id(), contact.mobile(), contact.email())
                ? new Contact(null, contact.email())
                : new Contact(contact.mobile(), null);
    }
}
