package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every field of every action, one at a time in an otherwise sound payload, with what does not belong there: never a
 * fault of ours, and never a success of an action that nobody knows.
 */
@ServerTest
class EveryFieldTest {

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "0",
            "-1",
            "1e999",
            "[]",
            "{}",
            "true",
            "\"" + "x".repeat(10_000) + "\"",
            "\"a\\u0000b\"",
            "99999999999999999999");

    /** Fewer than any limit of a minute. */
    private static final int CALLS_OF_A_USER = 8;

    private static final String REASON = "为联系家属安排复诊交通，需要查看完整的信息内容";

    /** An action, and a payload with all of its fields, in the words of the contract. */
    private static final String ACTIONS = """
            patients list {page:1,pageSize:10,sort:{name:1},filter:{name:"a",id_card_tail:"1234",createdFrom:"2020-01-01",\
            createdTo:"2030-01-01",createdAt:{from:1,to:2},status:"none"}}
            patients get {id:"0",requestId:"x"}
            patients create {patient:{name:"12",id_card:"1",phone:"13800000000",birthDate:"2015-03-07",gender:"男",\
            diagnosisLevel:"severe",hospitalDiagnosis:"x",address:"x",fatherIdCard:"1",motherPhone:"13800000000"}}
            patients update {id:"0",patch:{name:"小明明",id_card:"1",phone:"13800000000",birthDate:"2015-03-07",gender:"男",\
            diagnosisLevel:"severe",hospitalDiagnosis:"x",address:"x",fatherIdCard:"1",motherPhone:"13800000000"}}
            patients admin.deleteByName {name:"没有这个人",dryRun:true}
            tenancies list {page:1,pageSize:10,sort:{checkInDate:1},filter:{patientId:"1",id_card:"1",room:"1",bed:"2",\
            checkInDate:{from:"2020-01-01",to:"2030-01-01"}}}
            tenancies get {id:"0"}
            tenancies create {tenancy:{patientId:"0",id_card:"1",patientName:"x",checkInDate:"2026-01-01",\
            checkOutDate:"2026-01-02",room:"1",bed:"1",subsidy:1.5,extra:{admitPersons:"x"}}}
            tenancies update {id:"0",patch:{checkOutDate:"2025-01-01"}}
            services list {page:1,pageSize:10,sort:{date:1},filter:{patientId:"1",createdBy:"me",type:"visit",\
            status:"review",date:{from:1,to:2},from:"2020-01-01",to:5}}
            services get {id:"0"}
            services create {service:{patientId:"0",type:"visit",date:"2026-01-01",desc:"x",images:["a"]}}
            services review {id:"0",decision:"approved",reason:"REASON",rating:3,requestId:"x"}
            activities list {page:1,pageSize:10,sort:{date:1},filter:{status:"open",from:"2020-01-01",to:3}}
            activities get {id:"0",activityId:"0"}
            activities create {activity:{title:"一",date:"2027-12-24",location:"大厅",capacity:1,status:"open",\
            description:"x",endDate:"2027-12-25",type:"x",isPublic:false}}
            activities update {id:"0",patch:{title:"活动",date:"2027-12-24",location:"大厅",capacity:1,status:"open",\
            description:"x",endDate:"2027-12-25",type:"x",isPublic:true}}
            activities publicList {window:"current",status:"open"}
            registrations list {page:1,pageSize:10,activityId:"0",userId:"me",status:"registered"}
            registrations register {activityId:"0",guestContact:{name:"游客",phone:"13800000000"}}
            registrations cancel {activityId:"0",userId:"1",registrationId:"0"}
            registrations checkin {activityId:"0",userId:"1",registrationId:"0"}
            permissions request.submit {patientId:"0",fields:["phone"],reason:"REASON",expiresDays:3,requestId:"x"}
            permissions request.approve {id:"0",expiresAt:99}
            permissions request.reject {id:"0",reason:"REASON"}
            permissions request.list {page:1,pageSize:10,filter:{requesterId:"1",patientId:"1",status:"pending"}}
            users setProfile {name:"x",avatar:"y"}
            users register {name:"王小芳",phone:"13800000000",id_card:"1",applyRole:"parent",relative:{patientName:"小明",\
            relation:"mother",patientIdCard:"1"},password:"secret12",nickname:"x"}
            users listRegistrations {page:1,pageSize:10,status:"pending"}
            users reviewRegistration {openId:"0",decision:"approve",role:"parent",reason:"x"}
            users registerAuth {username:"1",password:"secret12",role:"admin"}
            users setRole {role:"parent",openId:"0"}
            users toggleStar {patientId:"0",value:true}
            stats monthly {scope:"services",month:"2025-01"}
            stats yearly {scope:"services",year:"2025"}
            stats counts {collections:["Patients"]}
            stats servicesAnalysis {range:"year",month:"2025-01",quarter:"2025-Q1",year:"2025",type:"summary"}
            stats tenancyAnalysis {range:"year",month:"2025-01",quarter:"2025-Q1",year:"2025",type:"summary"}
            stats activityAnalysis {range:"year",month:"2025-01",quarter:"2025-Q1",year:"2025",type:"summary"}
            exports create {type:"none",params:{scope:"services",month:"2025-01",year:"2025",quarter:"2025-Q1",\
            dateRange:{start:"2025-01-01",end:"2025-01-02"}},requestId:"x"}
            exports status {taskId:"0",requestId:"x"}
            exports history {page:1,pageSize:10}
            audits list {page:1,pageSize:10,filter:{from:1,to:"2030-01-01",action:"x",actorId:"1"}}
            relations link-tenancies {batchSize:10,offset:0}
            observability cronCheck {windowMinutes:5}
            init-db wipe-some {collections:["Nothing"],limit:1}
            import-xlsx fromCos {fileID:"nope",dryRun:true,offset:0,start:0,limit:10}
            """;

    private final Http http;
    private final House house;
    private final JsonMapper json;

    EveryFieldTest(Http http, House house, JsonMapper json) {
        this.http = http;
        this.house = house;
        this.json = json;
    }

    static Stream<String> actions() {
        return Arrays.stream(ACTIONS.replace("REASON", REASON).split("\n"));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void whatDoesNotBelongIsNeverAFaultOfOurs(String line) throws IOException {
        String[] parts = line.split(" ", 3);
        JsonNode payload = json.readValue(parts[2].replaceAll("([{,])(\\w+):", "$1\"$2\":"), JsonNode.class);
        List<String> payloads = new ArrayList<>();
        for (String value : VALUES) {
            with(payload, value, payloads);
        }
        Client caller = house.admin(http);
        for (int i = 0; i < payloads.size(); i++) {
            caller = i % CALLS_OF_A_USER == 0 ? house.admin(http) : caller;
            assertAnswered(caller.call(parts[0], parts[1], payloads.get(i)), payloads.get(i));
        }
        assertThat(house.admin(http).code(parts[0], parts[1] + "x", payload(payload)))
                .isEqualTo("E_ACTION");
    }

    /** The object once for each of its fields, at any depth, with the value there instead. */
    private void with(JsonNode object, String value, List<String> found) throws IOException {
        for (Map.Entry<String, JsonNode> field : object.entries()) {
            List<String> inside = new ArrayList<>(List.of(value));
            if (field.getValue().isObject()) {
                with(field.getValue(), value, inside);
            }
            for (String instead : inside) {
                StringBuilder text = new StringBuilder("{");
                for (Map.Entry<String, JsonNode> each : object.entries()) {
                    String kept = each.getKey().equals(field.getKey()) ? instead : payload(each.getValue());
                    text.append(text.length() > 1 ? "," : "")
                            .append('"')
                            .append(each.getKey())
                            .append("\":")
                            .append(kept);
                }
                found.add(text.append('}').toString());
            }
        }
    }

    private String payload(JsonNode node) throws IOException {
        return json.writeValueAsString(node);
    }

    private static void assertAnswered(Answer answer, String payload) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .as(payload)
                .doesNotContain("E_INTERNAL", "E_DEPENDENCY", "E_ACTION", "Exception", "select ");
    }
}
