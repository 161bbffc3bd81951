package org.zhicheng.record;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.InsuredMonth;
import org.zhicheng.record.port.SocialSecurityAnswer;
import org.zhicheng.record.port.SocialSecurityQuery;
import org.zhicheng.reference.TestDatabase;

/** Builds a person's records and the checks of them in the words of tests. */
public final class Records {

    public static final YearMonth NOW = YearMonth.of(2026, 11);

    public static final Employer EMPLOYER =
            new Employer("e0001", "盐城市XX有限公司", "91320902MA1ABCD03D", "320902", "有限责任公司", "存续");

    static final String OTHER_USCC = "12320903454FKP3H4E";

    /** Of the two years up to now. */
    public static final SocialSecurityQuery ASKED =
            new SocialSecurityQuery("d1", "320902199001010014", "张三", NOW.minusMonths(24), NOW);

    private Records() {}

    static SocialSecurityCheck socialSecurityCheck() {
        return new SocialSecurityCheck(new SocialSecurityCheck.Settings(3, 1), TestDatabase.messages());
    }

    static EducationCheck educationCheck() {
        return new EducationCheck(TestDatabase.messages());
    }

    /** Paid in time with the employer, so many months ago. */
    static InsuredMonth paid(int monthsAgo) {
        return month(monthsAgo, InsuredMonth.PENSION, EMPLOYER.uscc(), true, false);
    }

    static InsuredMonth backPaid(int monthsAgo) {
        return month(monthsAgo, InsuredMonth.PENSION, EMPLOYER.uscc(), true, true);
    }

    static InsuredMonth month(int monthsAgo, String insurance, String uscc, boolean paid, boolean backPaid) {
        return new InsuredMonth(NOW.minusMonths(monthsAgo), insurance, "某单位", uscc, paid, backPaid);
    }

    static SocialSecurityAnswer insured(InsuredMonth... months) {
        return new SocialSecurityAnswer(true, List.of(months));
    }

    static SocialSecurityAnswer insured(Stream<InsuredMonth> months) {
        return new SocialSecurityAnswer(true, months.toList());
    }
}
