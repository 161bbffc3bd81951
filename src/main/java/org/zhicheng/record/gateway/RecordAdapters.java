package org.zhicheng.record.gateway;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.zhicheng.record.employer.EmployerCopies;
import org.zhicheng.record.employer.EmployersByHand;
import org.zhicheng.record.employer.KnownEmployers;
import org.zhicheng.record.employer.RememberedEmployers;
import org.zhicheng.record.port.Adapter;
import org.zhicheng.record.port.ContinuingEducationRecords;
import org.zhicheng.record.port.EducationRecords;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.record.port.SocialSecurityRecords;
import org.zhicheng.simulator.SimulatorModes;

/**
 * Chooses the adapter for each outside record: the gateway where it has an address, else a simulator, else {@link
 * NotConnected}.
 */
@Configuration
class RecordAdapters {

    private static final Logger LOG = LoggerFactory.getLogger(RecordAdapters.class);

    private final RecordSystems systems;
    private final Optional<SimulatorModes> simulators;
    private final Clock clock;

    /** @param simulators present where they are switched on */
    RecordAdapters(RecordSystems systems, Optional<SimulatorModes> simulators, Clock clock) {
        this.systems = systems;
        this.simulators = simulators;
        this.clock = clock;
    }

    @Bean
    @Adapter
    SocialSecurityRecords socialSecurityAdapter() {
        return choose(
                "social-security",
                systems.socialSecurity(),
                HttpSocialSecurity::new,
                modes -> new SimulatedSocialSecurity(modes, clock),
                NotConnected::socialSecurity);
    }

    @Bean
    @Adapter
    EducationRecords educationAdapter() {
        return choose(
                "education", systems.education(), HttpEducation::new, SimulatedEducation::new, NotConnected::education);
    }

    @Bean
    @Adapter
    ContinuingEducationRecords continuingEducationAdapter() {
        return choose(
                "continuing-education",
                systems.continuingEducation(),
                HttpContinuingEducation::new,
                modes -> new SimulatedContinuingEducation(modes, clock),
                NotConnected::continuingEducation);
    }

    @Bean
    EmployerRegister employerRegister(
            JdbcClient jdbc, PlatformTransactionManager transactions, EmployersByHand byHand) {
        EmployerCopies copies = new EmployerCopies(jdbc, clock, transactions);
        EmployerRegister register = choose(
                "employers",
                systems.employers(),
                gateway -> new RememberedEmployers(new HttpEmployers(gateway), copies, clock),
                modes -> SimulatedEmployers.in(jdbc),
                () -> new RememberedEmployers(NotConnected.employers(), copies, clock));
        return new KnownEmployers(register, byHand);
    }

    private <T> T choose(
            String name,
            RecordSystem system,
            Function<Gateway, ? extends T> http,
            Function<SimulatorModes, ? extends T> simulator,
            Supplier<? extends T> nobody) {
        if (system.connected()) {
            LOG.info("{}: asked at {}", name, system.baseUrl());
            return http.apply(new Gateway(name, system, clock));
        }
        LOG.info("{}: {}", name, simulators.isPresent() ? "simulated" : "not connected");
        return simulators.isPresent() ? simulator.apply(simulators.get()) : nobody.get();
    }
}
