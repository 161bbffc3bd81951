package org.zhicheng.record.port;

import java.util.List;

/**
 * An answer lists the insured months of a person.
 *
 * @param found whether the person is in the records at all
 */
public record SocialSecurityAnswer(boolean found, List<InsuredMonth> months) {

    public SocialSecurityAnswer {
        months = List.copyOf(months);
    }
}
