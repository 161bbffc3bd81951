package org.zhicheng;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/**
 * What this test tries, an attacker would try. Its name in words, and those of its cases, are what {@link AttacksTest}
 * counts and keeps in docs/attacks.md.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Attack {

    Kind value();

    /** What an attacker aims at, and the classes that stand in the way. */
    enum Kind {
        VARIABLES("Variables and form data", "EngineGuard", "FormValidator", "UnknownKeys"),
        STARTS("Starts", "EngineGuard", "StartDesk", "OwnProcesses"),
        CLAIMS("Claims and decisions", "EngineGuard", "OwnTaskAuthorization", "TaskDesk"),
        IDS("Ids of others", "CaseAccess", "OwnTaskManager", "CurrentAccount"),
        PDFS("PDFs", "PdfInspection", "PdfHazards", "PdfBudget", "MaterialDesk"),
        EXPRESSIONS(
                "Expressions and models",
                "ModelCode",
                "GuardedExpressionManager",
                "BoundedQueries",
                "FormModelValidator"),
        TEXT("Text in fields and file names", "StorableText", "FileNames", "LegibleData"),
        CSRF("Forged requests", "PageTokens", "EngineCsrf"),
        FIXATION("Planted and half-way sessions", "PortalSignIn", "KeptSessions"),
        GUESSING("Guessing", "SignInLimits", "Throttle", "SmsCodes", "SecondFactors"),
        FLOODING("Flooding", "BodyPlaces", "GuardedBody", "QuerySize", "SmsCodes"),
        RACES("Races", "EditableDeclarations", "IdempotentRequests", "StageClaims"),
        REPLAYS("Replays", "KeptSessions", "SmsCodes", "DeploymentTokens", "IdempotentRequests"),
        QR("QR codes", "ScanDesk", "VerificationDesk"),
        CERTIFICATES("Certificates", "PdfSigning", "OfdSigning", "CertificateVerifier", "StatusList"),
        HEADERS("Headers", "ForwardedRequests", "Disposition", "RequestedPages"),
        BODIES("Bodies", "BodyLimits", "JsonLimits", "SealedAttributes"),
        PATHS("Paths", "EngineSecurity", "PortalSecurity", "OrdinaryRequests");

        private final String title;
        private final List<String> guards;

        Kind(String title, String... guards) {
            this.title = title;
            this.guards = List.of(guards);
        }

        /** As docs/attacks.md is divided. */
        public String title() {
            return title;
        }

        /** Names of classes of the house. */
        public List<String> guards() {
            return guards;
        }
    }
}
