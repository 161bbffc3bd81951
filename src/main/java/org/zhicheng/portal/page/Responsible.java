package org.zhicheng.portal.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.zhicheng.text.Typed;

/**
 * Names the institution that answers for the personal information here, and where to ask (PIPL 17): set by the
 * installation, shown in the privacy notice and at the foot of every page.
 *
 * @param name of the institution; empty where nobody has said
 * @param person who is in charge of the protection of personal information
 */
@ConfigurationProperties("zhicheng.responsible")
public record Responsible(
        @DefaultValue("") String name,
        @DefaultValue("") String address,
        @DefaultValue("") String phone,
        @DefaultValue("") String person,
        @DefaultValue("") String mail) {

    /** For templates. */
    public boolean isKnown() {
        return !Typed.nothing(name);
    }
}
