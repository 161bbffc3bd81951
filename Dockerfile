# syntax=docker/dockerfile:1
FROM node:20-bookworm AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends openjdk-17-jdk-headless maven \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY pom.xml .
COPY src src
COPY processes processes
COPY forms forms
RUN mvn -q -B -DskipTests package \
 && java -Djarmode=tools -jar target/zhicheng-*.jar extract --layers --launcher --destination extracted

FROM eclipse-temurin:17-jre-jammy
RUN useradd --system --uid 10001 --home /app zhicheng \
 && mkdir -p /var/lib/zhicheng/documents /var/lib/zhicheng/keys /app \
 && chown -R zhicheng /var/lib/zhicheng /app
WORKDIR /app
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./
USER zhicheng
VOLUME /var/lib/zhicheng
EXPOSE 8080
ENV SPRING_PROFILES_ACTIVE=postgresql
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "org.springframework.boot.loader.launch.JarLauncher"]
