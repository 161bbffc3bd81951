# syntax=docker/dockerfile:1
# Tags name a release line that is kept alive and its distribution: rebuild with --pull for their patches.
FROM node:24-bookworm AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends openjdk-17-jdk-headless maven \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /build
# What is downloaded lies in layers of its own: a change of the sources downloads nothing again.
COPY pom.xml .
RUN mvn -q -B dependency:go-offline
COPY src/main/frontend/package.json src/main/frontend/package-lock.json src/main/frontend/
RUN cd src/main/frontend \
 && npm ci --ignore-scripts --no-audit --no-fund --silent \
 && sha256sum package-lock.json | cut -d ' ' -f 1 | tr -d '\n' > node_modules/.installed-from
COPY LICENSE NOTICE ./
COPY src/main src/main
COPY processes processes
COPY forms forms
RUN mvn -q -B -DskipTests package \
 && java -Djarmode=tools -jar target/zhicheng-*.jar extract --layers --launcher --destination extracted

FROM eclipse-temurin:21-jre-noble
RUN useradd --system --uid 10001 --home /app zhicheng \
 && mkdir -p /var/lib/zhicheng/documents /var/lib/zhicheng/keys /app \
 && chown -R zhicheng /var/lib/zhicheng /app
WORKDIR /app
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./
USER zhicheng
# Keys apart from what they protect: whoever copies the documents has no keys.
VOLUME /var/lib/zhicheng/documents
VOLUME /var/lib/zhicheng/keys
EXPOSE 8080
ENV SPRING_PROFILES_ACTIVE=postgresql
# Alive, not well: a database that is away is no reason to start the application anew.
HEALTHCHECK --interval=15s --timeout=5s --start-period=180s --retries=4 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/liveness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
# After running out of memory nothing can be relied on: it ends, and is started anew.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=65", "-XX:+ExitOnOutOfMemoryError", "org.springframework.boot.loader.launch.JarLauncher"]
