# Rows of schedules, from the text of a CSV file or of a JSON one, as {line, body} or {line, wrong}.
# Wants $json (whether it is JSON) and $week (its Monday, or "").

def trimmed: gsub("^\\s+|\\s+$"; "");

def cells: [(. + ",") | scan("(?:\\s*\"((?:[^\"]|\"\")*)\"\\s*|([^\",]*)),") | (.[0] // .[1] // "") | gsub("\"\""; "\"") | trimmed];

def rows_of_csv:
  [ltrimstr("\ufeff") | gsub("\r"; "") | split("\n") | to_entries[] | {line: (.key + 1), text: .value} | select(.text | test("\\S"))]
  | if length == 0 then [] else
      (.[0].text | cells | map(ascii_downcase)) as $names
      | .[1:][]
      | .line as $line
      | (.text | cells) as $cells
      | if ($cells | length) != ($names | length)
        then {line: $line, wrong: "has \($cells | length) fields instead of \($names | length)"}
        else {line: $line, row: ([$names, $cells] | transpose | map(select(.[1] != "") | {key: .[0], value: .[1]}) | from_entries)}
        end
    end;

def rows_of_json:
  ltrimstr("\ufeff") | fromjson | (if type == "object" then .data.items? // .items? else . end)
  | if type != "array" then error("is neither an array of schedules nor a page of them") else . end
  | to_entries[]
  | if (.value | type) == "object" then {line: (.key + 1), row: .value} else {line: (.key + 1), wrong: "is not an object"} end;

def whole($name):
  .[$name] as $it
  | if $it == null then error("\($name) is missing")
    elif ($it | type) == "number" and $it == ($it | floor) and $it >= 0 then $it
    elif ($it | type) == "string" and ($it | test("^[0-9]{1,15}$")) then ($it | tonumber)
    else error("\($name) is not a whole number: \($it)") end;

def word($name; $words; $standard):
  (.[$name] // $standard) as $it
  | if $it == null then error("\($name) is missing")
    else ($words[$it | tostring] // (if [$words[]] | index([$it]) then $it else error("\($name) is none of \($words | [.[]] | join(", ")): \($it)") end)) end;

def day:
  . as $it
  | if test("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$") and (strptime("%Y-%m-%d") | mktime | strftime("%Y-%m-%d")) == $it then .
    else error("date is not a day: \($it)") end;

def seconds: strptime("%Y-%m-%d") | mktime;

# The day itself, or the day of the week in the week that was named.
def date:
  if .date then (.date | tostring | day) as $day
    | if $week == "" or (($day | seconds) - ($week | seconds) | . >= 0 and . < 7 * 86400) then $day
      else error("\($day) is not in the week of \($week)") end
  elif $week != "" then
    whole("week_day") as $nth
    | if $nth >= 1 and $nth <= 7 then ($week | seconds) + ($nth - 1) * 86400 | strftime("%Y-%m-%d") else error("week_day is 1 to 7, not \($nth)") end
  else error("date is missing, and no --week was named") end;

def price:
  if .price == null then {}
  else (.price | tostring) as $it
    | if $it | test("^[0-9]{1,6}([.][0-9]{1,2})?$") then {price: ($it | tonumber)} else error("price is not in yuan: \($it)") end
  end;

# A stopped schedule stands in no other's way, so it would be made anew each time.
def body:
  . as $row
  | {
    doctor_id: whole("doctor_id"),
    clinic_id: whole("clinic_id"),
    date: date,
    time_section: word("time_section"; {"上午": "morning", "下午": "afternoon", "晚上": "evening"}; null),
    slot_type: word("slot_type"; {"普通": "normal", "专家": "expert", "特需": "special"}; "normal"),
    total_slots: whole("total_slots")
  } + price
  | if $row.status as $it | $it == null or $it == "open" or $it == "正常" then . else error("status is not open: \($row.status)") end;

(if $json then rows_of_json else rows_of_csv end)
| if .wrong then . else .line as $line | try {line: $line, body: (.row | body)} catch {line: $line, wrong: .} end
