package org.zhicheng.declaration.check;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhicheng.declaration.fact.Catalogue;
import org.zhicheng.declaration.fact.DeclarationDay;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.fact.WorkingDayCount;
import org.zhicheng.declaration.rule.SubmissionRules;
import org.zhicheng.problem.Messages;
import org.zhicheng.record.SocialSecurityCheck;
import org.zhicheng.reference.WorkingDays;

/** Provides the rules and what they need, for neither they nor their facts know Spring. */
@Configuration
class RuleBeans {

    @Bean
    DeclarationDay declarationDay(Clock clock) {
        return new DeclarationDay(clock);
    }

    @Bean
    RuleSettings ruleSettings(RuleProperties properties) {
        return properties.settings();
    }

    @Bean
    SubmissionRules submissionRules(
            RuleSettings settings,
            SocialSecurityCheck.Settings socialSecurity,
            Catalogue catalogue,
            WorkingDayCount workingDays,
            Messages messages) {
        return new SubmissionRules(settings, socialSecurity.months(), catalogue, workingDays, messages);
    }

    @Bean
    WorkingDayCount workingDayCount(WorkingDays workingDays) {
        return workingDays::between;
    }
}
