package org.zhicheng.portal.page;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.record.SocialSecurityCheck;

/** Provides the numbers in the texts that people read before they begin, as the city set them (C03, W01, F02). */
@ControllerAdvice(assignableTypes = {PageController.class, StartPages.class, HelpPages.class})
class CityNumbers {

    private final RuleSettings rules;
    private final SocialSecurityCheck.Settings socialSecurity;
    private final DataSize maxSize;

    CityNumbers(
            RuleSettings rules,
            SocialSecurityCheck.Settings socialSecurity,
            @Value("${zhicheng.materials.max-size:10MB}") DataSize maxSize) {
        this.rules = rules;
        this.socialSecurity = socialSecurity;
        this.maxSize = maxSize;
    }

    /** As text, for a message would group the digits of a number. */
    @ModelAttribute
    void numbers(Model model) {
        model.addAttribute("insuredMonths", String.valueOf(socialSecurity.months()));
        model.addAttribute("characters", String.valueOf(rules.summaryCharacters()));
        model.addAttribute("megabytes", String.valueOf(maxSize.toMegabytes()));
    }
}
