<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>ActDesk</name>
    <message>
        <source>writing…</source>
        <translation>записывается…</translation>
    </message>
</context>
<context>
    <name>AnswerPane</name>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>ArrivalsScreen</name>
    <message>
        <source>Announce a train</source>
        <translation>Объявить поезд</translation>
    </message>
    <message>
        <source>No box of this train is announced. Add one (Shift+F7), or give it its list (Shift+F11).</source>
        <translation>Ни один контейнер этого поезда не объявлен. Добавьте контейнер (Shift+F7) или загрузите список (Shift+F11).</translation>
    </message>
    <message>
        <source>No train and no truck is announced. Drop the list of a train here, or announce it without one. A truck at the gate is let in with New (Ins).</source>
        <translation>Ни один поезд и ни один автомобиль не объявлен. Перетащите сюда список поезда или объявите поезд без списка. Автомобиль у ворот впускают кнопкой «Новый» (Ins).</translation>
    </message>
    <message>
        <source>None of them.</source>
        <translation>Таких нет.</translation>
    </message>
    <message>
        <source>This truck brings nothing and fetches nothing. Add a box that it brings (Shift+F7).</source>
        <translation>Этот автомобиль ничего не привозит и не забирает. Добавьте контейнер, который он привёз (Shift+F7).</translation>
    </message>
    <message>
        <source>only {word}: {boxes} · show all</source>
        <translation>только «{word}»: {boxes} · показать все</translation>
    </message>
</context>
<context>
    <name>ArrivalsView</name>
    <message>
        <source>About the box</source>
        <translation>О контейнере</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Контейнеры</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новый</translation>
    </message>
    <message>
        <source>Nothing is wrong with this list.</source>
        <translation>В этом списке всё в порядке.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Trains and trucks</source>
        <translation>Поезда и авто</translation>
    </message>
    <message>
        <source>the truck</source>
        <translation>машина</translation>
    </message>
</context>
<context>
    <name>Assigning</name>
    <message>
        <source>Moved</source>
        <translation>Перемещён</translation>
    </message>
    <message>
        <source>Two boxes have changed places</source>
        <translation>Два контейнера поменялись местами</translation>
    </message>
    <message>
        <source>Wagon {place} mended</source>
        <translation>Вагон {place} исправлен</translation>
    </message>
    <message>
        <source>looking for places…</source>
        <translation>идёт поиск мест…</translation>
    </message>
    <message>
        <source>{count} boxes assigned to wagon {wagon}</source>
        <translation>На вагон {wagon} назначено контейнеров: {count}</translation>
    </message>
    <message>
        <source>{count} boxes spread over the train</source>
        <translation>По поезду распределено контейнеров: {count}</translation>
    </message>
    <message>
        <source>{count} boxes taken off the plan</source>
        <translation>Снято с плана контейнеров: {count}</translation>
    </message>
    <message>
        <source>{count} left out. {number}: {why}</source>
        <translation>Не вошло: {count}. {number}: {why}</translation>
    </message>
    <message>
        <source>{number} assigned to wagon {wagon}</source>
        <translation>{number} назначен на вагон {wagon}</translation>
    </message>
    <message>
        <source>{number} is to change places: mark the other box, or a free place, and press X</source>
        <translation>{number} меняется местами: отметьте другой контейнер или свободное место и нажмите X</translation>
    </message>
    <message>
        <source>{number} taken off the plan</source>
        <translation>{number} снят с плана</translation>
    </message>
</context>
<context>
    <name>Barred</name>
    <message numerus="yes">
        <source>%Ln wagon not legal</source>
        <translation>
            <numerusform>Нарушения на %Ln вагоне</numerusform>
            <numerusform>Нарушения на %Ln вагонах</numerusform>
            <numerusform>Нарушения на %Ln вагонах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wagons not legal</source>
        <translation>
            <numerusform>Нарушения на %Ln вагоне</numerusform>
            <numerusform>Нарушения на %Ln вагонах</numerusform>
            <numerusform>Нарушения на %Ln вагонах</numerusform>
        </translation>
    </message>
    <message>
        <source>all its wagons stand placed</source>
        <translation>все его вагоны поданы</translation>
    </message>
    <message>
        <source>arrived already</source>
        <translation>уже прибыл</translation>
    </message>
    <message>
        <source>choose a box first</source>
        <translation>сначала выберите контейнер</translation>
    </message>
    <message>
        <source>choose a train or truck first</source>
        <translation>сначала выберите поезд или авто</translation>
    </message>
    <message>
        <source>choose a truck first</source>
        <translation>сначала выберите автомобиль</translation>
    </message>
    <message>
        <source>finished already</source>
        <translation>уже завершено</translation>
    </message>
    <message>
        <source>it came with its wagon</source>
        <translation>он прибыл вместе с вагоном</translation>
    </message>
    <message>
        <source>it is loaded already</source>
        <translation>он уже погружен</translation>
    </message>
    <message>
        <source>it is loaded: take it off on Dispatch</source>
        <translation>он погружен: снимите его на экране «Отправка»</translation>
    </message>
    <message>
        <source>it is not loaded</source>
        <translation>он не погружен</translation>
    </message>
    <message>
        <source>mark a box first</source>
        <translation>сначала отметьте контейнер</translation>
    </message>
    <message>
        <source>mark a wagon of the train first</source>
        <translation>сначала отметьте вагон поезда</translation>
    </message>
    <message>
        <source>mark boxes in the list first</source>
        <translation>сначала отметьте контейнеры в списке</translation>
    </message>
    <message>
        <source>mark one box on the wagon first</source>
        <translation>сначала отметьте один контейнер на вагоне</translation>
    </message>
    <message>
        <source>no other train is planned</source>
        <translation>других поездов в плане нет</translation>
    </message>
    <message>
        <source>no plan was refused by a rule of loading</source>
        <translation>правила погрузки не отклонили ни одного плана</translation>
    </message>
    <message>
        <source>no train is chosen</source>
        <translation>поезд не выбран</translation>
    </message>
    <message>
        <source>no train is to leave</source>
        <translation>поездов к отправлению нет</translation>
    </message>
    <message>
        <source>no wagon stands ready for it</source>
        <translation>ни один вагон для него не готов</translation>
    </message>
    <message>
        <source>none of its wagons stands here</source>
        <translation>ни один из его вагонов не стоит здесь</translation>
    </message>
    <message>
        <source>none of the rest can be loaded now</source>
        <translation>из остальных сейчас ничего погрузить нельзя</translation>
    </message>
    <message>
        <source>not arrived yet</source>
        <translation>ещё не прибыл</translation>
    </message>
    <message>
        <source>nothing is assigned yet</source>
        <translation>ещё ничего не назначено</translation>
    </message>
    <message>
        <source>nothing is left behind</source>
        <translation>ничего не осталось</translation>
    </message>
    <message>
        <source>nothing is left to load</source>
        <translation>грузить больше нечего</translation>
    </message>
    <message>
        <source>nothing is left to load on it</source>
        <translation>на него грузить больше нечего</translation>
    </message>
    <message>
        <source>nothing is left to take in</source>
        <translation>принимать больше нечего</translation>
    </message>
    <message>
        <source>nothing is planned there</source>
        <translation>там ничего не запланировано</translation>
    </message>
    <message>
        <source>only a truck is turned away</source>
        <translation>отправить обратно можно только автомобиль</translation>
    </message>
    <message>
        <source>the box is not here</source>
        <translation>контейнера здесь нет</translation>
    </message>
    <message>
        <source>the box is not to come</source>
        <translation>контейнер не ожидается</translation>
    </message>
    <message>
        <source>there is no mend to be carried out</source>
        <translation>нет исправления, которое можно выполнить</translation>
    </message>
    <message>
        <source>there is no other train</source>
        <translation>другого поезда нет</translation>
    </message>
    <message>
        <source>{boxes} to deliver</source>
        <translation>к сдаче: {boxes}</translation>
    </message>
    <message>
        <source>{count} to deliver</source>
        <translation>к сдаче: {count}</translation>
    </message>
</context>
<context>
    <name>BaySide</name>
    <message>
        <source>Side view</source>
        <translation>Вид сбоку</translation>
    </message>
    <message>
        <source>Side view: {title}</source>
        <translation>Вид сбоку: {title}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>свободно</translation>
    </message>
    <message>
        <source>nothing chosen</source>
        <translation>ничего не выбрано</translation>
    </message>
    <message>
        <source>{column}, tier {tier}: {what}</source>
        <translation>{column}, ярус {tier}: {what}</translation>
    </message>
</context>
<context>
    <name>BlockPlan</name>
    <message numerus="yes">
        <source>%Ln box</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message>
        <source>Block {code}, plan</source>
        <translation>Блок {code}, план</translation>
    </message>
    <message>
        <source>bay {bay}, row {row}: {what}</source>
        <translation>секция {bay}, ряд {row}: {what}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>свободно</translation>
    </message>
    <message>
        <source>no stack chosen</source>
        <translation>штабель не выбран</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>найдено: {count}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{said}, found</source>
        <translation>{said}, найден</translation>
    </message>
    <message>
        <source>{teu} of {capacity} TEU</source>
        <translation>{teu} из {capacity} TEU</translation>
    </message>
</context>
<context>
    <name>BoardCanvas</name>
    <message>
        <source>Trains to leave</source>
        <translation>Поезда к отправлению</translation>
    </message>
</context>
<context>
    <name>BoxActs</name>
    <message>
        <source>No hold stands open on this box</source>
        <translation>У этого контейнера нет открытых запретов</translation>
    </message>
</context>
<context>
    <name>BoxCard</name>
    <message>
        <source>Damage: {damages}.</source>
        <translation>Повреждение: {damages}.</translation>
    </message>
    <message>
        <source>Held: {hold} ({reason}).</source>
        <translation>Под запретом: {hold} ({reason}).</translation>
    </message>
    <message>
        <source>Held: {hold}.</source>
        <translation>Под запретом: {hold}.</translation>
    </message>
    <message>
        <source>Recorded as found; the box was taken in at {time}.</source>
        <translation>Учтён по факту; контейнер принят в {time}.</translation>
    </message>
    <message>
        <source>Seal differs: announced {seal}, found {found}.</source>
        <translation>Пломба не та: объявлена {seal}, на контейнере {found}.</translation>
    </message>
    <message>
        <source>consignee</source>
        <translation>получатель</translation>
    </message>
    <message>
        <source>customs</source>
        <translation>таможня</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>груз</translation>
    </message>
    <message>
        <source>leaves with</source>
        <translation>убывает с</translation>
    </message>
    <message>
        <source>max {plate} t</source>
        <translation>макс. {plate} т</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>plate</source>
        <translation>табличка</translation>
    </message>
    <message>
        <source>seal announced</source>
        <translation>пломба в списке</translation>
    </message>
    <message>
        <source>stands in</source>
        <translation>стоит на</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>принят</translation>
    </message>
    <message>
        <source>weighed / declared</source>
        <translation>взвешен / заявлен</translation>
    </message>
    <message>
        <source>{carrier} to {place}</source>
        <translation>{carrier} до {place}</translation>
    </message>
</context>
<context>
    <name>BoxPanel</name>
    <message>
        <source>About the box</source>
        <translation>О контейнере</translation>
    </message>
    <message>
        <source>Choose a box on the plan or in the stock.</source>
        <translation>Выберите контейнер на плане или в списке.</translation>
    </message>
</context>
<context>
    <name>BoxSheet</name>
    <message>
        <source>Facts of the box</source>
        <translation>Сведения о контейнере</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>Последние события</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Путь</translation>
    </message>
</context>
<context>
    <name>CarrierList</name>
    <message>
        <source>Trains and trucks</source>
        <translation>Поезда и авто</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>ничего не выбрано</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>{number} of {count} found</source>
        <translation>{number} из {count} найденных</translation>
    </message>
</context>
<context>
    <name>ConsistView</name>
    <message>
        <source>Consist, to scale</source>
        <translation>Состав в масштабе</translation>
    </message>
    <message>
        <source>no box chosen</source>
        <translation>контейнер не выбран</translation>
    </message>
    <message>
        <source>wagon {wagon}, position {position}: {box}</source>
        <translation>вагон {wagon}, позиция {position}: {box}</translation>
    </message>
    <message>
        <source>{number} · {feet} ft</source>
        <translation>{number} · {feet} фут</translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <source>Counters</source>
        <translation>Счётчики</translation>
    </message>
</context>
<context>
    <name>CrashReports</name>
    <message>
        <source>An error happened that is not yours.</source>
        <translation>Произошла ошибка не по вашей вине.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Показать отчёт</translation>
    </message>
    <message>
        <source>Something went wrong in hubdesk</source>
        <translation>В hubdesk произошёл сбой</translation>
    </message>
    <message>
        <source>The report is in {path}</source>
        <translation>Отчёт сохранён: {path}</translation>
    </message>
    <message>
        <source>What is shown as done is recorded. Look whether your last act is there before you enter it again. If the error comes back, close hubdesk, open it anew and pass on the report.</source>
        <translation>Всё, что показано как выполненное, записано. Проверьте, есть ли ваше последнее действие, прежде чем вводить его снова. Если ошибка повторится, закройте hubdesk, откройте заново и передайте отчёт.</translation>
    </message>
</context>
<context>
    <name>DispatchView</name>
    <message>
        <source>Boxes of the train</source>
        <translation>Контейнеры поезда</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>No truck is inside. Trucks come in on Arrivals.</source>
        <translation>На территории нет автомобилей. Автомобили впускают на экране «Прибытие».</translation>
    </message>
    <message>
        <source>Trucks inside</source>
        <translation>Автомобили на территории</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>scan or type a number</source>
        <translation>считайте или введите номер</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Arrive</source>
        <translation>Прибытие</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Gate in</source>
        <translation>Впустить</translation>
    </message>
    <message>
        <source>Gate out</source>
        <translation>Выпустить</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Погрузить</translation>
    </message>
    <message>
        <source>No hold stands open on this box</source>
        <translation>У этого контейнера нет открытых запретов</translation>
    </message>
    <message>
        <source>Place wagons</source>
        <translation>Подать вагоны</translation>
    </message>
    <message>
        <source>Remove wagons</source>
        <translation>Убрать вагоны</translation>
    </message>
    <message>
        <source>{count} boxes loaded on {carrier}</source>
        <translation>Погружено на {carrier}, контейнеров: {count}</translation>
    </message>
    <message>
        <source>{number} loaded on {carrier}</source>
        <translation>{number} погружен на {carrier}</translation>
    </message>
    <message>
        <source>{said} · {count} cannot be loaded now</source>
        <translation>{said} · сейчас нельзя погрузить: {count}</translation>
    </message>
</context>
<context>
    <name>Exits</name>
    <message numerus="yes">
        <source>%Ln row</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row copied</source>
        <translation>
            <numerusform>Скопирована %Ln строка</numerusform>
            <numerusform>Скопированы %Ln строки</numerusform>
            <numerusform>Скопировано %Ln строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>Скопирована %Ln строка</numerusform>
            <numerusform>Скопированы %Ln строки</numerusform>
            <numerusform>Скопировано %Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy this cell</source>
        <translation>Копировать эту ячейку</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Сохранить как CSV</translation>
    </message>
    <message>
        <source>{file} was not saved: {reason}. Choose another folder, or free some space.</source>
        <translation>Файл {file} не сохранён: {reason}. Выберите другую папку или освободите место.</translation>
    </message>
    <message>
        <source>{rows} rows are too many to copy, at most {most}: save them as CSV.</source>
        <translation>{rows} — слишком много для копирования, самое большее {most}: сохраните как CSV.</translation>
    </message>
    <message>
        <source>{rows} saved in {file}</source>
        <translation>{rows} сохранено в {file}</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Box number or part of it</source>
        <translation>Номер контейнера или его часть</translation>
    </message>
    <message>
        <source>Commodity group</source>
        <translation>Группа грузов</translation>
    </message>
    <message>
        <source>Consignee</source>
        <translation>Грузополучатель</translation>
    </message>
    <message>
        <source>Departed on these days: 20.11–24.11</source>
        <translation>Убыл в эти дни: 20.11–24.11</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Назначение</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Отклонения</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Груз</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Запрет</translation>
    </message>
    <message>
        <source>How long here</source>
        <translation>Сколько здесь</translation>
    </message>
    <message>
        <source>In a slot or not</source>
        <translation>На месте или нет</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длина</translation>
    </message>
    <message>
        <source>Loaded or empty</source>
        <translation>Гружёный или порожний</translation>
    </message>
    <message>
        <source>Number of the train or plate of the truck</source>
        <translation>Номер поезда или автомобиля</translation>
    </message>
    <message>
        <source>Number, last digits, consignee or goods</source>
        <translation>Номер, последние цифры, грузополучатель или груз</translation>
    </message>
    <message>
        <source>Open holds</source>
        <translation>Открытые запреты</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Show all boxes again</source>
        <translation>Снова показать все контейнеры</translation>
    </message>
    <message>
        <source>Taken in on these days: 20.11–24.11</source>
        <translation>Принят в эти дни: 20.11–24.11</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>any exception</source>
        <translation>любое отклонение</translation>
    </message>
    <message>
        <source>came with another train</source>
        <translation>пришёл с другим поездом</translation>
    </message>
    <message>
        <source>consignee</source>
        <translation>получатель</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>повреждён</translation>
    </message>
    <message>
        <source>delayed with its wagon</source>
        <translation>задержан с вагоном</translation>
    </message>
    <message>
        <source>departed</source>
        <translation>убыл</translation>
    </message>
    <message>
        <source>exceptions: all</source>
        <translation>отклонения</translation>
    </message>
    <message>
        <source>from</source>
        <translation>откуда</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>груз</translation>
    </message>
    <message>
        <source>group: all</source>
        <translation>группа</translation>
    </message>
    <message>
        <source>held</source>
        <translation>под запретом</translation>
    </message>
    <message>
        <source>held over 24 h</source>
        <translation>под запретом дольше 24 ч</translation>
    </message>
    <message>
        <source>here: all</source>
        <translation>здесь</translation>
    </message>
    <message>
        <source>holds: all</source>
        <translation>запреты</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>в наличии</translation>
    </message>
    <message>
        <source>length: all</source>
        <translation>длина</translation>
    </message>
    <message>
        <source>load: all</source>
        <translation>загрузка</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>без запрета</translation>
    </message>
    <message>
        <source>not in a slot</source>
        <translation>не на месте</translation>
    </message>
    <message>
        <source>number, consignee, goods</source>
        <translation>номер, получатель, груз</translation>
    </message>
    <message>
        <source>number, digits</source>
        <translation>номер, цифры</translation>
    </message>
    <message>
        <source>placed: all</source>
        <translation>место</translation>
    </message>
    <message>
        <source>regime: all</source>
        <translation>режим</translation>
    </message>
    <message>
        <source>seal differs</source>
        <translation>пломба не та</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>принят</translation>
    </message>
    <message>
        <source>taken unannounced</source>
        <translation>принят без объявления</translation>
    </message>
    <message>
        <source>to</source>
        <translation>куда</translation>
    </message>
    <message>
        <source>to: all</source>
        <translation>куда</translation>
    </message>
    <message>
        <source>to: not known</source>
        <translation>куда: неизвестно</translation>
    </message>
    <message>
        <source>train, truck</source>
        <translation>поезд, авто</translation>
    </message>
    <message>
        <source>where: all</source>
        <translation>где</translation>
    </message>
    <message>
        <source>{feet} ft</source>
        <translation>{feet} фут</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Reset columns</source>
        <translation>Вернуть столбцы</translation>
    </message>
</context>
<context>
    <name>JudgePanel</name>
    <message>
        <source>Boxes that would mend the wagon</source>
        <translation>Контейнеры, которые исправят вагон</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Rules of loading</source>
        <translation>Правила погрузки</translation>
    </message>
</context>
<context>
    <name>JudgeView</name>
    <message>
        <source>Wagon, to scale</source>
        <translation>Вагон в масштабе</translation>
    </message>
    <message>
        <source>centre of gravity</source>
        <translation>центр тяжести</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} м</translation>
    </message>
</context>
<context>
    <name>KeyBar</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>{text}: {reason}</source>
        <translation>{text}: {reason}</translation>
    </message>
</context>
<context>
    <name>LastTable</name>
    <message>
        <source>Go to a table first: Tab leads to it</source>
        <translation>Сначала перейдите в таблицу клавишей Tab</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Colours of the destinations</source>
        <translation>Цвета назначений</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>Что значат знаки</translation>
    </message>
</context>
<context>
    <name>LegendList</name>
    <message>
        <source>Colours: {key}</source>
        <translation>Цвета: {key}</translation>
    </message>
    <message>
        <source>TEU</source>
        <translation>TEU</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>контейнеры</translation>
    </message>
    <message>
        <source>class</source>
        <translation>класс</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>порожний</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>запрет</translation>
    </message>
    <message>
        <source>reefer</source>
        <translation>реф.</translation>
    </message>
</context>
<context>
    <name>LiftKeys</name>
    <message>
        <source>it is in no slot yet: P places it</source>
        <translation>места ещё нет: P размещает его</translation>
    </message>
    <message>
        <source>it stands in {slot}: M moves it</source>
        <translation>стоит на {slot}: M перемещает его</translation>
    </message>
    <message>
        <source>nothing stands on it</source>
        <translation>на нём ничего не стоит</translation>
    </message>
</context>
<context>
    <name>Lifting</name>
    <message>
        <source>It stands on {number} and has to make way.</source>
        <translation>Он стоит на {number} и должен уступить место.</translation>
    </message>
    <message>
        <source>no open slot is left: name an area, or a block as A-?</source>
        <translation>свободных мест нет: укажите зону или блок, как A-?</translation>
    </message>
    <message>
        <source>proposal {number} of {count} (↑ ↓)</source>
        <translation>предложение {number} из {count} (↑ ↓)</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} из {count}</translation>
    </message>
</context>
<context>
    <name>LiftsNote</name>
    <message numerus="yes">
        <source>%Ln lift before it can be moved</source>
        <translation>
            <numerusform>%Ln подъём до перемещения</numerusform>
            <numerusform>%Ln подъёма до перемещения</numerusform>
            <numerusform>%Ln подъёмов до перемещения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lifts before it can be moved</source>
        <translation>
            <numerusform>%Ln подъём до перемещения</numerusform>
            <numerusform>%Ln подъёма до перемещения</numerusform>
            <numerusform>%Ln подъёмов до перемещения</numerusform>
        </translation>
    </message>
    <message>
        <source>Restow it</source>
        <translation>Переставить его</translation>
    </message>
    <message>
        <source>Restow them one by one</source>
        <translation>Переставить по одному</translation>
    </message>
</context>
<context>
    <name>Lighting</name>
    <message numerus="yes">
        <source>%Ln box on the ground</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes on the ground</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message>
        <source>Boxes in slots and in areas, without those loaded already on a train or truck</source>
        <translation>Контейнеры на местах и в зонах, без уже погруженных на поезд или автомобиль</translation>
    </message>
    <message>
        <source>Go to Arrivals</source>
        <translation>К экрану «Прибытие»</translation>
    </message>
    <message>
        <source>No box is as asked for.</source>
        <translation>Таких контейнеров нет.</translation>
    </message>
    <message>
        <source>Nothing stands here. Check in a box on Arrivals first.</source>
        <translation>Здесь ничего не стоит. Сначала примите контейнер на экране «Прибытие».</translation>
    </message>
    <message>
        <source>{found} · all others pale</source>
        <translation>{found} · остальные бледные</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>{found} of {total} found</source>
        <translation>{found} из {total}</translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message>
        <source>List of a train</source>
        <translation>Список поезда</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>Списки (*.csv)</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}</source>
        <translation>Файл не читается: {reason}</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Go to Arrivals</source>
        <translation>К экрану «Прибытие»</translation>
    </message>
    <message>
        <source>No box was ever here. Announce a train on Arrivals first.</source>
        <translation>Здесь ещё не было контейнеров. Сначала объявите поезд на экране «Прибытие».</translation>
    </message>
    <message>
        <source>No record meets these filters.</source>
        <translation>Под эти фильтры не подходит ни одна запись.</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>Показать все записи</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>идёт подсчёт…</translation>
    </message>
    <message>
        <source>{count} visit</source>
        <translation>визитов: {count}</translation>
    </message>
    <message>
        <source>{count} visit found</source>
        <translation>найдено визитов: {count}</translation>
    </message>
    <message>
        <source>{count} visits</source>
        <translation>визитов: {count}</translation>
    </message>
    <message>
        <source>{count} visits found</source>
        <translation>найдено визитов: {count}</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>arrived already</source>
        <translation>уже прибыл</translation>
    </message>
    <message>
        <source>choose a box first</source>
        <translation>сначала выберите контейнер</translation>
    </message>
    <message>
        <source>choose a train or truck first</source>
        <translation>сначала выберите поезд или авто</translation>
    </message>
    <message>
        <source>finished already</source>
        <translation>уже завершено</translation>
    </message>
    <message>
        <source>the box is here: it is missing, or taken in</source>
        <translation>контейнер здесь: он отсутствует или принят</translation>
    </message>
    <message>
        <source>the box is in already</source>
        <translation>контейнер уже принят</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Found and commands</source>
        <translation>Найденное и команды</translation>
    </message>
    <message>
        <source>Nothing found. Four digits of a box number are enough.</source>
        <translation>Ничего не найдено. Достаточно четырёх цифр номера контейнера.</translation>
    </message>
</context>
<context>
    <name>PaneEdges</name>
    <message>
        <source>Arrow keys move the edge, Tab goes to the next one, Enter or Esc ends</source>
        <translation>Стрелки двигают границу, Tab переходит к следующей, Enter или Esc завершает</translation>
    </message>
    <message>
        <source>Edge between two panes</source>
        <translation>Граница двух панелей</translation>
    </message>
    <message>
        <source>There is only one pane here</source>
        <translation>Здесь только одна панель</translation>
    </message>
</context>
<context>
    <name>PlaceButton</name>
    <message numerus="yes">
        <source>%Ln box</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>PlaceStrip</name>
    <message>
        <source>Blocks and areas</source>
        <translation>Блоки и зоны</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>No wagon stands here free. Type the numbers and types of those that are to come.</source>
        <translation>Свободных вагонов здесь нет. Введите номера и типы тех, что должны прийти.</translation>
    </message>
    <message>
        <source>Take the marked wagons</source>
        <translation>Взять отмеченные вагоны</translation>
    </message>
    <message>
        <source>Wagons here that are promised to no train</source>
        <translation>Вагоны здесь, не обещанные ни одному поезду</translation>
    </message>
    <message>
        <source>Wagons on the terminal</source>
        <translation>Вагоны на терминале</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Screens</source>
        <translation>Экраны</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message numerus="yes">
        <source>%Ln other stay of this box</source>
        <translation>
            <numerusform>Ещё %Ln визит этого контейнера</numerusform>
            <numerusform>Ещё %Ln визита этого контейнера</numerusform>
            <numerusform>Ещё %Ln визитов этого контейнера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other stays of this box</source>
        <translation>
            <numerusform>Ещё %Ln визит этого контейнера</numerusform>
            <numerusform>Ещё %Ln визита этого контейнера</numerusform>
            <numerusform>Ещё %Ln визитов этого контейнера</numerusform>
        </translation>
    </message>
    <message>
        <source>About the box</source>
        <translation>О контейнере</translation>
    </message>
    <message>
        <source>Facts of the box</source>
        <translation>Сведения о контейнере</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Story of the box</source>
        <translation>История контейнера</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>сначала новые</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>сначала старые</translation>
    </message>
</context>
<context>
    <name>RecordsScreen</name>
    <message>
        <source>all records are listed</source>
        <translation>показаны все записи</translation>
    </message>
    <message>
        <source>choose a record</source>
        <translation>выберите запись</translation>
    </message>
    <message>
        <source>it is no longer here: this is its record</source>
        <translation>его здесь больше нет: это его запись</translation>
    </message>
</context>
<context>
    <name>RecordsView</name>
    <message>
        <source>All visits</source>
        <translation>Все визиты</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Учёт</translation>
    </message>
</context>
<context>
    <name>ScanBlock</name>
    <message>
        <source>Enter takes answer {number}</source>
        <translation>Enter примет ответ {number}</translation>
    </message>
    <message>
        <source>Scan or type a box number</source>
        <translation>Считайте или введите номер контейнера</translation>
    </message>
    <message>
        <source>scan or type a box number</source>
        <translation>считайте или введите номер контейнера</translation>
    </message>
</context>
<context>
    <name>ScanDesk</name>
    <message>
        <source>It does not stand here</source>
        <translation>Здесь его нет</translation>
    </message>
    <message>
        <source>It is not on this list</source>
        <translation>В этом списке его нет</translation>
    </message>
    <message>
        <source>It is not taken in yet</source>
        <translation>Он ещё не принят</translation>
    </message>
    <message>
        <source>Its train leaves later</source>
        <translation>Его поезд уходит позже</translation>
    </message>
    <message>
        <source>Its truck is not here yet</source>
        <translation>Его автомобиля здесь ещё нет</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Не погружен</translation>
    </message>
    <message>
        <source>Which of these?</source>
        <translation>Который из них?</translation>
    </message>
    <message>
        <source>is on {carrier}: taken in there · {place}</source>
        <translation>стоит на {carrier}: принят там · {place}</translation>
    </message>
    <message>
        <source>load as it really stands</source>
        <translation>погрузить как есть на деле</translation>
    </message>
    <message>
        <source>load it on {train}</source>
        <translation>погрузить на {train}</translation>
    </message>
    <message>
        <source>loaded on {carrier}</source>
        <translation>погружен на {carrier}</translation>
    </message>
    <message>
        <source>no box of that number is on the terminal</source>
        <translation>контейнера с таким номером на терминале нет</translation>
    </message>
    <message>
        <source>no train and no truck waits for anything like it</source>
        <translation>ни один поезд и ни один автомобиль не ждёт ничего похожего</translation>
    </message>
    <message>
        <source>show it on Arrivals</source>
        <translation>показать на экране «Прибытие»</translation>
    </message>
    <message>
        <source>stands in {place}, planned for no train or truck here</source>
        <translation>стоит на {place}, поезд или автомобиль здесь для него не запланирован</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>принят</translation>
    </message>
    <message>
        <source>taken · it was announced on {carrier}</source>
        <translation>принят · был объявлен на {carrier}</translation>
    </message>
    <message>
        <source>taken · {place}</source>
        <translation>принят · {place}</translation>
    </message>
    <message>
        <source>{carrier} has not arrived yet: F9</source>
        <translation>{carrier} ещё не прибыл: F9</translation>
    </message>
    <message>
        <source>{count} more: type another digit</source>
        <translation>ещё {count}: введите ещё цифру</translation>
    </message>
    <message>
        <source>{number} is in already, since {time}</source>
        <translation>{number} уже принят, в {time}</translation>
    </message>
    <message>
        <source>{number} is on {carrier} already</source>
        <translation>{number} уже на {carrier}</translation>
    </message>
    <message>
        <source>{number} loaded on {carrier}</source>
        <translation>{number} погружен на {carrier}</translation>
    </message>
    <message>
        <source>{number} was not loaded</source>
        <translation>{number} не погружен</translation>
    </message>
</context>
<context>
    <name>ScanQueue</name>
    <message>
        <source>It was not done</source>
        <translation>Не выполнено</translation>
    </message>
    <message>
        <source>{number} was not taken: {reason}</source>
        <translation>{number} не принят: {reason}</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>A short tone for what is taken, a low one for what is refused</source>
        <translation>Короткий тон о принятом, низкий — об отказе</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>From the next start</source>
        <translation>Со следующего запуска</translation>
    </message>
    <message>
        <source>From the next start, columns, splitters and the window are as at first</source>
        <translation>Со следующего запуска столбцы, разделители и окно будут как вначале</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Расположение</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Longer where scans are not read; letter keys then act later</source>
        <translation>Длиннее, если сканы не читаются; буквенные клавиши тогда срабатывают позже</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Pause between a scanner&apos;s keys</source>
        <translation>Пауза между знаками сканера</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Вернуть расположение</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Звуки</translation>
    </message>
    <message>
        <source>The window speaks it from the next start</source>
        <translation>Окно заговорит на нём со следующего запуска</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Time zone of the hub</source>
        <translation>Часовой пояс хаба</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Рабочее место</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count} мс</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>C enters the customs status.</source>
        <translation>C вводит статус таможни.</translation>
    </message>
    <message>
        <source>Choose a train that is to leave.</source>
        <translation>Выберите поезд к отправлению.</translation>
    </message>
    <message>
        <source>Choose wagons</source>
        <translation>Выбрать вагоны</translation>
    </message>
    <message>
        <source>F2 looks at its seal.</source>
        <translation>F2 осматривает его пломбу.</translation>
    </message>
    <message>
        <source>F4 weighs it.</source>
        <translation>F4 взвешивает его.</translation>
    </message>
    <message>
        <source>Go to Arrivals</source>
        <translation>К экрану «Прибытие»</translation>
    </message>
    <message>
        <source>H releases it.</source>
        <translation>H снимает его.</translation>
    </message>
    <message>
        <source>Left in this shift · {count}</source>
        <translation>Убыло за эту смену · {count}</translation>
    </message>
    <message>
        <source>Loading list of {train} · {loaded} of {boxes} loaded</source>
        <translation>Погрузочный лист {train} · погружено {loaded} из {boxes}</translation>
    </message>
    <message>
        <source>Mark a box in the list or on the train to see.</source>
        <translation>Отметьте контейнер в списке или на поезде.</translation>
    </message>
    <message>
        <source>Mark a wagon of the train to judge it.</source>
        <translation>Отметьте вагон поезда, чтобы его оценить.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Next: {desk}. {mend}</source>
        <translation>Дальше: {desk}. {mend}</translation>
    </message>
    <message>
        <source>No box passes this filter.</source>
        <translation>Под этот фильтр не подходит ни один контейнер.</translation>
    </message>
    <message>
        <source>No box waits for a train. Take boxes in on Arrivals first.</source>
        <translation>Ни один контейнер не ждёт поезда. Сначала примите контейнеры на экране «Прибытие».</translation>
    </message>
    <message>
        <source>No train has left in this shift.</source>
        <translation>За эту смену не убыл ни один поезд.</translation>
    </message>
    <message>
        <source>No train is planned to leave. Plan one with its wagons, then assign boxes to it.</source>
        <translation>Поездов к отправлению в плане нет. Запланируйте поезд с вагонами, затем назначьте контейнеры.</translation>
    </message>
    <message>
        <source>Go to Transship</source>
        <translation>Перейти в «Перегрузку»</translation>
    </message>
    <message>
        <source>No train is planned further ahead than 36 hours. Plan one on Transship.</source>
        <translation>На срок дальше 36 часов не запланирован ни один поезд. Запланируйте его на экране «Перегрузка».</translation>
    </message>
    <message>
        <source>No train is to leave in the next 36 hours. Plan one on Transship.</source>
        <translation>В ближайшие 36 часов отправлений нет. Запланируйте поезд на экране «Перегрузка».</translation>
    </message>
    <message>
        <source>Nothing is assigned to this train. Assign boxes on Transship (A).</source>
        <translation>На этот поезд ничего не назначено. Назначьте контейнеры на экране «Перегрузка» (A).</translation>
    </message>
    <message>
        <source>On the train without a wagon: {numbers}. Shift+A finds places for them.</source>
        <translation>В поезде, но без вагона: {numbers}. Shift+A найдёт им места.</translation>
    </message>
    <message>
        <source>P loads it as it really stands.</source>
        <translation>P грузит его как есть на деле.</translation>
    </message>
    <message>
        <source>Plan a train</source>
        <translation>Запланировать поезд</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>This train has no wagons yet. Choose those that it is to leave with.</source>
        <translation>У этого поезда ещё нет вагонов. Выберите те, с которыми он уйдёт.</translation>
    </message>
    <message>
        <source>Trucks inside · {count}</source>
        <translation>Автомобили на территории · {count}</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Wagon {place} {number}</source>
        <translation>Вагон {place} {number}</translation>
    </message>
    <message>
        <source>by approved scheme {scheme}: {rules}</source>
        <translation>по утверждённой схеме {scheme}: {rules}</translation>
    </message>
    <message>
        <source>for {number}</source>
        <translation>для {number}</translation>
    </message>
    <message>
        <source>for {number} on wagon {wagon} of {train}, as refused</source>
        <translation>{number} на вагоне {wagon} поезда {train}, как отказано</translation>
    </message>
    <message>
        <source>for {number} on {train}</source>
        <translation>для {number} на {train}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>свободно</translation>
    </message>
    <message>
        <source>gross t on each box · head of the train at left</source>
        <translation>брутто, т, на каждом контейнере · голова поезда слева</translation>
    </message>
    <message>
        <source>has room; not legal as it is: {rules}</source>
        <translation>место есть; сейчас с нарушением: {rules}</translation>
    </message>
    <message>
        <source>legal, warns: {rules}</source>
        <translation>допустимо, с замечанием: {rules}</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>погружен</translation>
    </message>
    <message>
        <source>not legal: {rules}</source>
        <translation>нарушение: {rules}</translation>
    </message>
    <message>
        <source>refused, not planned: {rules}</source>
        <translation>отклонено, не запланировано: {rules}</translation>
    </message>
    <message>
        <source>{numbers} and {count} more</source>
        <translation>{numbers} и ещё {count}</translation>
    </message>
    <message>
        <source>{number} can be loaded: L, or scan it.</source>
        <translation>{number} можно погрузить: L или сканирование.</translation>
    </message>
    <message>
        <source>{number} cannot be loaded:</source>
        <translation>{number} погрузить нельзя:</translation>
    </message>
    <message>
        <source>{number} is loaded and may leave.</source>
        <translation>{number} погружен и может убыть.</translation>
    </message>
    <message>
        <source>{number} is loaded. Its wagon may leave once what is planned for it is loaded too.</source>
        <translation>{number} погружен. Его вагон может уйти, когда будет погружено и остальное из плана.</translation>
    </message>
    <message>
        <source>{number} may not leave:</source>
        <translation>{number} не может убыть:</translation>
    </message>
    <message>
        <source>{number}: {sentence}</source>
        <translation>{number}: {sentence}</translation>
    </message>
    <message>
        <source>{time}  {train} → {place} · {boxes} boxes on {wagons} wagons</source>
        <translation>{time}  {train} → {place} · контейнеров {boxes}, вагонов {wagons}</translation>
    </message>
    <message>
        <source>○ As it stands: {broken}</source>
        <translation>○ Как есть сейчас: {broken}</translation>
    </message>
    <message>
        <source>✓ legal</source>
        <translation>✓ допустимо</translation>
    </message>
    <message>
        <source>✗ {sentence} Next: {desk}. {mend}</source>
        <translation>✗ {sentence} Дальше: {desk}. {mend}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln box</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hold over 24 h</source>
        <translation>
            <numerusform>%Ln запрет дольше 24 ч</numerusform>
            <numerusform>%Ln запрета дольше 24 ч</numerusform>
            <numerusform>%Ln запретов дольше 24 ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln holds over 24 h</source>
        <translation>
            <numerusform>%Ln запрет дольше 24 ч</numerusform>
            <numerusform>%Ln запрета дольше 24 ч</numerusform>
            <numerusform>%Ln запретов дольше 24 ч</numerusform>
        </translation>
    </message>
    <message>
        <source>In stock: on the terminal, or loaded on a train or truck that is here</source>
        <translation>В наличии: на терминале или погружены на поезд или автомобиль, который ещё здесь</translation>
    </message>
    <message>
        <source>backup {age}</source>
        <translation>копия {age}</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>копии ещё нет</translation>
    </message>
    <message>
        <source>{teu} TEU</source>
        <translation>{teu} TEU</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Columns of {table}</source>
        <translation>Столбцы: {table}</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Planned {count}</source>
        <translation>В плане: {count}</translation>
    </message>
    <message>
        <source>To leave {count}</source>
        <translation>К отправлению: {count}</translation>
    </message>
    <message>
        <source>Trains that are being loaded or leave within 36 hours</source>
        <translation>Поезда под погрузкой и уходящие в ближайшие 36 часов</translation>
    </message>
    <message>
        <source>Trains that leave in more than 36 hours</source>
        <translation>Поезда, уходящие позже чем через 36 часов</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Last events</source>
        <translation>Последние события</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Choose rows to copy first</source>
        <translation>Сначала выберите строки</translation>
    </message>
    <message>
        <source>It is as narrow as can be</source>
        <translation>Сузить больше нельзя</translation>
    </message>
    <message>
        <source>It is the first one</source>
        <translation>Он первый</translation>
    </message>
    <message>
        <source>It is the last one</source>
        <translation>Он последний</translation>
    </message>
    <message>
        <source>Sort by the current column: {column}</source>
        <translation>Сортировать по текущему столбцу: {column}</translation>
    </message>
    <message>
        <source>The last column fills the table</source>
        <translation>Последний столбец занимает остаток</translation>
    </message>
    <message>
        <source>The rows stand in it already</source>
        <translation>Строки уже в нём</translation>
    </message>
    <message>
        <source>There are no rows to save</source>
        <translation>Нет строк для сохранения</translation>
    </message>
    <message>
        <source>This column has no order</source>
        <translation>У этого столбца нет порядка</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Day shift</source>
        <translation>Дневная смена</translation>
    </message>
    <message>
        <source>Night shift</source>
        <translation>Ночная смена</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Поиск или команда</translation>
    </message>
    <message>
        <source>{duration} left</source>
        <translation>осталось {duration}</translation>
    </message>
</context>
<context>
    <name>TrainFigures</name>
    <message>
        <source>Figures of the train</source>
        <translation>Показатели поезда</translation>
    </message>
</context>
<context>
    <name>TrainPanel</name>
    <message numerus="yes">
        <source>%Ln box</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wagon</source>
        <translation>
            <numerusform>%Ln вагон</numerusform>
            <numerusform>%Ln вагона</numerusform>
            <numerusform>%Ln вагонов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wagons</source>
        <translation>
            <numerusform>%Ln вагон</numerusform>
            <numerusform>%Ln вагона</numerusform>
            <numerusform>%Ln вагонов</numerusform>
        </translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новый</translation>
    </message>
    <message>
        <source>Train to leave</source>
        <translation>Поезд к отправлению</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Wagons</source>
        <translation>Вагоны</translation>
    </message>
    <message>
        <source>cut-off was {time}</source>
        <translation>закрытие было {time}</translation>
    </message>
    <message>
        <source>cut-off {time} in {left}</source>
        <translation>закрытие {time}, через {left}</translation>
    </message>
    <message>
        <source>no cut-off</source>
        <translation>без закрытия</translation>
    </message>
    <message>
        <source>{wagons} · {boxes}</source>
        <translation>{wagons} · {boxes}</translation>
    </message>
</context>
<context>
    <name>TrainView</name>
    <message>
        <source>Train, to scale</source>
        <translation>Поезд в масштабе</translation>
    </message>
    <message>
        <source>no wagon chosen</source>
        <translation>вагон не выбран</translation>
    </message>
    <message>
        <source>position {position} chosen</source>
        <translation>выбрана позиция {position}</translation>
    </message>
    <message>
        <source>✗ {fault} {sum}</source>
        <translation>✗ {fault} {sum}</translation>
    </message>
</context>
<context>
    <name>TransshipView</name>
    <message>
        <source>Transship</source>
        <translation>Перегрузка</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message numerus="yes">
        <source>%Ln box</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message>
        <source>20&apos;</source>
        <translation>20 фут</translation>
    </message>
    <message>
        <source>40&apos;</source>
        <translation>40 фут</translation>
    </message>
    <message>
        <source>45&apos;</source>
        <translation>45 фут</translation>
    </message>
    <message>
        <source>Box, consignee, goods</source>
        <translation>Контейнер, получатель, груз</translation>
    </message>
    <message>
        <source>Boxes here or announced that leave by rail and are assigned to no train</source>
        <translation>Контейнеры на терминале и объявленные, которые убывают поездом и ещё не назначены</translation>
    </message>
    <message>
        <source>Boxes that need a train</source>
        <translation>Контейнеры, которым нужен поезд</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>Таможня</translation>
    </message>
    <message>
        <source>Needs a train</source>
        <translation>Нужен поезд</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>any by rail</source>
        <translation>все по ж/д</translation>
    </message>
    <message>
        <source>any customs</source>
        <translation>любая таможня</translation>
    </message>
    <message>
        <source>any type</source>
        <translation>любой тип</translation>
    </message>
    <message>
        <source>box, consignee, goods (F)</source>
        <translation>контейнер, получатель, груз (F)</translation>
    </message>
    <message>
        <source>by cut-off</source>
        <translation>по сроку</translation>
    </message>
    <message>
        <source>by destination</source>
        <translation>по назначению</translation>
    </message>
    <message>
        <source>dangerous</source>
        <translation>опасный</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>порожний</translation>
    </message>
    <message>
        <source>heaviest first</source>
        <translation>сначала тяжёлые</translation>
    </message>
    <message>
        <source>held</source>
        <translation>под запретом</translation>
    </message>
    <message>
        <source>lightest first</source>
        <translation>сначала лёгкие</translation>
    </message>
    <message>
        <source>longest here</source>
        <translation>дольше всех здесь</translation>
    </message>
    <message>
        <source>not released</source>
        <translation>не выпущен</translation>
    </message>
    <message>
        <source>released</source>
        <translation>выпущен</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>ожидается</translation>
    </message>
    <message>
        <source>{boxes} · {teu} TEU · {tonnes} t gross</source>
        <translation>{boxes} · {teu} TEU · {tonnes} т брутто</translation>
    </message>
    <message>
        <source>{boxes}, {coming} still to come</source>
        <translation>{boxes}, из них в пути {coming}</translation>
    </message>
    <message>
        <source>{count} marked · {tonnes} t</source>
        <translation>отмечено {count} · {tonnes} т</translation>
    </message>
    <message>
        <source>{way} ({count})</source>
        <translation>{way} ({count})</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message numerus="yes">
        <source>%Ln reason</source>
        <translation>
            <numerusform>%Ln причина</numerusform>
            <numerusform>%Ln причины</numerusform>
            <numerusform>%Ln причин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reasons</source>
        <translation>
            <numerusform>%Ln причина</numerusform>
            <numerusform>%Ln причины</numerusform>
            <numerusform>%Ln причин</numerusform>
        </translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Why can&apos;t this box leave?</source>
        <translation>Почему этот контейнер не может убыть?</translation>
    </message>
    <message>
        <source>nothing bars it</source>
        <translation>ничто не мешает</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Operating day {operating} · railway day {railway} · entered on {workstation}</source>
        <translation>Операционные сутки {operating} · железнодорожные сутки {railway} · рабочее место {workstation}</translation>
    </message>
    <message>
        <source>There is nothing of yours to undo</source>
        <translation>Отменять нечего: ваших действий нет</translation>
    </message>
    <message>
        <source>{file} – hubdesk</source>
        <translation>{file} – hubdesk</translation>
    </message>
</context>
<context>
    <name>YardView</name>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Row along</source>
        <translation>Вдоль ряда</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Наличие</translation>
    </message>
    <message>
        <source>Yard</source>
        <translation>Площадка</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Add a box to the list</source>
        <translation>Добавить контейнер в список</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>Все записи</translation>
    </message>
    <message>
        <source>Amend the announcement</source>
        <translation>Изменить объявление</translation>
    </message>
    <message>
        <source>Amend the list or the truck</source>
        <translation>Изменить список или автомобиль</translation>
    </message>
    <message>
        <source>Announce a train</source>
        <translation>Объявить поезд</translation>
    </message>
    <message>
        <source>Arrive or gate in</source>
        <translation>Прибытие или впуск</translation>
    </message>
    <message>
        <source>Assign to the wagon</source>
        <translation>Назначить на вагон</translation>
    </message>
    <message>
        <source>Build the train on Transship</source>
        <translation>Формировать поезд на экране «Перегрузка»</translation>
    </message>
    <message>
        <source>Cancel the announcement</source>
        <translation>Отменить объявление</translation>
    </message>
    <message>
        <source>Change the wagons of the train</source>
        <translation>Изменить вагоны поезда</translation>
    </message>
    <message>
        <source>Close hubdesk</source>
        <translation>Закрыть hubdesk</translation>
    </message>
    <message>
        <source>Colour by customs</source>
        <translation>Цвет по таможне</translation>
    </message>
    <message>
        <source>Colour by destination</source>
        <translation>Цвет по назначению</translation>
    </message>
    <message>
        <source>Colour by dwell</source>
        <translation>Цвет по сроку хранения</translation>
    </message>
    <message>
        <source>Colour by goods</source>
        <translation>Цвет по грузу</translation>
    </message>
    <message>
        <source>Colour by next train</source>
        <translation>Цвет по ближайшему поезду</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Столбцы…</translation>
    </message>
    <message>
        <source>Copy with headings</source>
        <translation>Копировать с заголовками</translation>
    </message>
    <message>
        <source>Correct the box on the list</source>
        <translation>Исправить контейнер в списке</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>Таможня</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Повреждение</translation>
    </message>
    <message>
        <source>Declare empty or loaded</source>
        <translation>Объявить порожним или гружёным</translation>
    </message>
    <message>
        <source>Depart</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Enter an approved scheme</source>
        <translation>Ввести утверждённую схему</translation>
    </message>
    <message>
        <source>Enter the customs status of the box</source>
        <translation>Ввести статус таможни для контейнера</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Лишний</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Filter the records</source>
        <translation>Фильтровать записи</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Gate out</source>
        <translation>Выпустить</translation>
    </message>
    <message>
        <source>Give the rows their own order</source>
        <translation>Вернуть строкам их порядок</translation>
    </message>
    <message>
        <source>Go to loading</source>
        <translation>К погрузке</translation>
    </message>
    <message>
        <source>Go to the box</source>
        <translation>К контейнеру</translation>
    </message>
    <message>
        <source>Go to the scan line</source>
        <translation>К строке сканирования</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Запрет</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Светлое или тёмное</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Погрузить</translation>
    </message>
    <message>
        <source>Load as it really stands</source>
        <translation>Погрузить как есть на деле</translation>
    </message>
    <message>
        <source>Load the rest</source>
        <translation>Погрузить остальное</translation>
    </message>
    <message>
        <source>Load the truck</source>
        <translation>Погрузить автомобиль</translation>
    </message>
    <message>
        <source>Look at the seal of the box</source>
        <translation>Осмотреть пломбу контейнера</translation>
    </message>
    <message>
        <source>Look for a box in the list</source>
        <translation>Найти контейнер в списке</translation>
    </message>
    <message>
        <source>Look for boxes</source>
        <translation>Искать контейнеры</translation>
    </message>
    <message>
        <source>Make the column narrower</source>
        <translation>Сузить столбец</translation>
    </message>
    <message>
        <source>Make the column wider</source>
        <translation>Расширить столбец</translation>
    </message>
    <message>
        <source>Mend as proposed</source>
        <translation>Исправить как предложено</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Отсутствует</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Переместить</translation>
    </message>
    <message>
        <source>Move the column left</source>
        <translation>Сдвинуть столбец влево</translation>
    </message>
    <message>
        <source>Move the column right</source>
        <translation>Сдвинуть столбец вправо</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новый</translation>
    </message>
    <message>
        <source>Next found</source>
        <translation>Следующий найденный</translation>
    </message>
    <message>
        <source>Next train</source>
        <translation>Следующий поезд</translation>
    </message>
    <message>
        <source>Not available here</source>
        <translation>Здесь недоступно</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Разместить</translation>
    </message>
    <message>
        <source>Place the wagons on a track</source>
        <translation>Подать вагоны на путь</translation>
    </message>
    <message>
        <source>Place wagons</source>
        <translation>Подать вагоны</translation>
    </message>
    <message>
        <source>Plan a train</source>
        <translation>Запланировать поезд</translation>
    </message>
    <message>
        <source>Previous train</source>
        <translation>Предыдущий поезд</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочитать заново</translation>
    </message>
    <message>
        <source>Release a hold</source>
        <translation>Снять запрет</translation>
    </message>
    <message>
        <source>Release a hold of the box</source>
        <translation>Снять запрет с контейнера</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Remove the wagons</source>
        <translation>Убрать вагоны</translation>
    </message>
    <message>
        <source>Remove wagons</source>
        <translation>Убрать вагоны</translation>
    </message>
    <message>
        <source>Resize the panes</source>
        <translation>Изменить размеры панелей</translation>
    </message>
    <message>
        <source>Restow what stands on it</source>
        <translation>Переставить то, что стоит сверху</translation>
    </message>
    <message>
        <source>Roll over</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить как CSV…</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Пломба</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Поиск или команда</translation>
    </message>
    <message>
        <source>Show all boxes</source>
        <translation>Показать все контейнеры</translation>
    </message>
    <message>
        <source>Sort by the current column</source>
        <translation>Сортировать по текущему столбцу</translation>
    </message>
    <message>
        <source>Spread over the train</source>
        <translation>Распределить по поезду</translation>
    </message>
    <message>
        <source>Start unloading</source>
        <translation>Начать выгрузку</translation>
    </message>
    <message>
        <source>Stock or row along</source>
        <translation>Наличие или вдоль ряда</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>Растарить</translation>
    </message>
    <message>
        <source>Stuff</source>
        <translation>Затарить</translation>
    </message>
    <message>
        <source>Swap two</source>
        <translation>Поменять местами</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Взять назад</translation>
    </message>
    <message>
        <source>Take in all the rest, not inspected</source>
        <translation>Принять все остальные без осмотра</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>Take the box off the list</source>
        <translation>Убрать контейнер из списка</translation>
    </message>
    <message>
        <source>Trains further ahead, and back</source>
        <translation>Поезда на дальний срок и обратно</translation>
    </message>
    <message>
        <source>Turn the story round</source>
        <translation>Перевернуть историю</translation>
    </message>
    <message>
        <source>Turn the truck away</source>
        <translation>Отправить автомобиль обратно</translation>
    </message>
    <message>
        <source>Undo my last act</source>
        <translation>Отменить моё последнее действие</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation>Взвесить</translation>
    </message>
    <message>
        <source>Weigh the box</source>
        <translation>Взвесить контейнер</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>A new hub was made at {place}.</source>
        <translation>Создан новый хаб: {place}.</translation>
    </message>
    <message>
        <source>PySide6 6.12.0 ends without warning on Python older than 3.12. Install another one: pip install &apos;PySide6-Essentials&gt;=6.11.3,&lt;6.12&apos;</source>
        <translation>PySide6 6.12.0 с Python старше 3.12 завершается без предупреждения. Установите другую версию: pip install &apos;PySide6-Essentials&gt;=6.11.3,&lt;6.12&apos;</translation>
    </message>
    <message>
        <source>There is no screen here. Log in to a desktop, connect with ssh -X, or set QT_QPA_PLATFORM=offscreen to work without one.</source>
        <translation>Здесь нет экрана. Войдите в графический сеанс, подключитесь через ssh -X или задайте QT_QPA_PLATFORM=offscreen, чтобы работать без него.</translation>
    </message>
</context>
<context>
    <name>arrivals</name>
    <message numerus="yes">
        <source>%Ln box</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more pass the check, but nobody announced them</source>
        <translation>
            <numerusform>Ещё %Ln проходит проверку, но никем не объявлен</numerusform>
            <numerusform>Ещё %Ln проходят проверку, но никем не объявлены</numerusform>
            <numerusform>Ещё %Ln проходят проверку, но никем не объявлены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more passes the check, but nobody announced it</source>
        <translation>
            <numerusform>Ещё %Ln проходит проверку, но никем не объявлен</numerusform>
            <numerusform>Ещё %Ln проходят проверку, но никем не объявлены</numerusform>
            <numerusform>Ещё %Ln проходят проверку, но никем не объявлены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark</source>
        <translation>
            <numerusform>%Ln замечание</numerusform>
            <numerusform>%Ln замечания</numerusform>
            <numerusform>%Ln замечаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remarks</source>
        <translation>
            <numerusform>%Ln замечание</numerusform>
            <numerusform>%Ln замечания</numerusform>
            <numerusform>%Ln замечаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wagon</source>
        <translation>
            <numerusform>%Ln вагон</numerusform>
            <numerusform>%Ln вагона</numerusform>
            <numerusform>%Ln вагонов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wagons</source>
        <translation>
            <numerusform>%Ln вагон</numerusform>
            <numerusform>%Ln вагона</numerusform>
            <numerusform>%Ln вагонов</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Add a box to {carrier}</source>
        <translation>Добавить контейнер к {carrier}</translation>
    </message>
    <message>
        <source>All of them, but for those named below</source>
        <translation>Все, кроме названных ниже</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Amend {plate}</source>
        <translation>Изменить {plate}</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Объявить</translation>
    </message>
    <message>
        <source>Announce a train</source>
        <translation>Объявить поезд</translation>
    </message>
    <message>
        <source>Announce the train</source>
        <translation>Объявить поезд</translation>
    </message>
    <message>
        <source>Announcement of {carrier} cancelled</source>
        <translation>Объявление {carrier} отменено</translation>
    </message>
    <message>
        <source>Announcement of {train}</source>
        <translation>Объявление {train}</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Прибыл</translation>
    </message>
    <message>
        <source>At the gate</source>
        <translation>У ворот</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Контейнеры</translation>
    </message>
    <message>
        <source>Boxes can be added later, one by one or by the list of the train.</source>
        <translation>Контейнеры можно добавить позже, по одному или списком поезда.</translation>
    </message>
    <message>
        <source>Cancel the announcement</source>
        <translation>Отменить объявление</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Collects</source>
        <translation>Забирает</translation>
    </message>
    <message>
        <source>Consignee</source>
        <translation>Грузополучатель</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Correct {number}</source>
        <translation>Исправить {number}</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>Таможня</translation>
    </message>
    <message>
        <source>Date of the train</source>
        <translation>Дата поезда</translation>
    </message>
    <message>
        <source>Delivers</source>
        <translation>Привозит</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Водитель</translation>
    </message>
    <message>
        <source>Expected at</source>
        <translation>Ожидается в</translation>
    </message>
    <message>
        <source>Extra box</source>
        <translation>Лишний контейнер</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Finish {train}</source>
        <translation>Завершить {train}</translation>
    </message>
    <message>
        <source>First wagon</source>
        <translation>Первый вагон</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Gate in</source>
        <translation>Впустить</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>Колея</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Груз</translation>
    </message>
    <message>
        <source>Gross, kg</source>
        <translation>Брутто, кг</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>Код ТН ВЭД</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Индекс</translation>
    </message>
    <message>
        <source>It is here already</source>
        <translation>Он уже здесь</translation>
    </message>
    <message>
        <source>It is not on this list</source>
        <translation>В этом списке его нет</translation>
    </message>
    <message>
        <source>It stood on {carrier} and is not on its list.</source>
        <translation>Стоял на {carrier}, но в списке его нет.</translation>
    </message>
    <message>
        <source>Its type</source>
        <translation>Его тип</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Известно от</translation>
    </message>
    <message>
        <source>Last wagon</source>
        <translation>Последний вагон</translation>
    </message>
    <message>
        <source>Loaded or empty</source>
        <translation>Гружёный или порожний</translation>
    </message>
    <message>
        <source>Mark as missing</source>
        <translation>Отметить отсутствующим</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Отсутствует</translation>
    </message>
    <message>
        <source>Missing: {boxes}</source>
        <translation>Отсутствует: {boxes}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новый</translation>
    </message>
    <message>
        <source>New list for {train}</source>
        <translation>Новый список для {train}</translation>
    </message>
    <message>
        <source>Nobody announced it</source>
        <translation>Никем не объявлен</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Of the trailer</source>
        <translation>Прицепа</translation>
    </message>
    <message>
        <source>On the terminal</source>
        <translation>На терминале</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>В пути</translation>
    </message>
    <message>
        <source>Or several, one box a line</source>
        <translation>Или несколько, по одному в строке</translation>
    </message>
    <message>
        <source>Place wagons</source>
        <translation>Подать вагоны</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Поданы</translation>
    </message>
    <message>
        <source>Plate of the tractor</source>
        <translation>Номер тягача</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Позиция</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>Доверенность</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Релиз</translation>
    </message>
    <message>
        <source>Remove wagons</source>
        <translation>Убрать вагоны</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Убраны</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Пломба</translation>
    </message>
    <message>
        <source>Seal found</source>
        <translation>Найденная пломба</translation>
    </message>
    <message>
        <source>Size-type</source>
        <translation>Типоразмер</translation>
    </message>
    <message>
        <source>Start unloading</source>
        <translation>Начать выгрузку</translation>
    </message>
    <message>
        <source>Still to be unloaded from the train: {boxes}.</source>
        <translation>Ещё выгрузить из поезда: {boxes}.</translation>
    </message>
    <message>
        <source>Take as found</source>
        <translation>Принять по факту</translation>
    </message>
    <message>
        <source>Take in the rest</source>
        <translation>Принять остальные</translation>
    </message>
    <message>
        <source>Take in {boxes}</source>
        <translation>Принять {boxes}</translation>
    </message>
    <message>
        <source>Tare, kg</source>
        <translation>Тара, кг</translation>
    </message>
    <message>
        <source>The announcement of {train} is amended</source>
        <translation>Объявление {train} изменено</translation>
    </message>
    <message>
        <source>The check digit of {number} is {expected}, not {found}</source>
        <translation>Контрольная цифра {number} — {expected}, а не {found}</translation>
    </message>
    <message>
        <source>The list of a train can also be dropped on this screen.</source>
        <translation>Список поезда можно также перетащить на этот экран.</translation>
    </message>
    <message>
        <source>The list of {train} is amended</source>
        <translation>Список поезда {train} изменён</translation>
    </message>
    <message>
        <source>The plate is wrong, take it as painted</source>
        <translation>Табличка неверна: взять как есть</translation>
    </message>
    <message>
        <source>The time goes into the GU-45: idle time runs from here.</source>
        <translation>Время попадёт в ГУ-45: отсюда считается простой.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>Trailer</source>
        <translation>Прицеп</translation>
    </message>
    <message>
        <source>Train number</source>
        <translation>Номер поезда</translation>
    </message>
    <message>
        <source>Truck at the gate</source>
        <translation>Автомобиль у ворот</translation>
    </message>
    <message>
        <source>Truck to be announced</source>
        <translation>Автомобиль для объявления</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>Отправить обратно</translation>
    </message>
    <message>
        <source>Turn {plate} away</source>
        <translation>Отправить {plate} обратно</translation>
    </message>
    <message>
        <source>UN number</source>
        <translation>Номер ООН</translation>
    </message>
    <message>
        <source>UN {number}</source>
        <translation>ООН {number}</translation>
    </message>
    <message>
        <source>Unloading of {train}</source>
        <translation>Выгрузка поезда {train}</translation>
    </message>
    <message>
        <source>Unloading of {train} started</source>
        <translation>Выгрузка поезда {train} начата</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Wagon</source>
        <translation>Вагон</translation>
    </message>
    <message>
        <source>Wagon type</source>
        <translation>Тип вагона</translation>
    </message>
    <message>
        <source>Wagons, unless said</source>
        <translation>Вагоны, если не указано иначе</translation>
    </message>
    <message>
        <source>What comes</source>
        <translation>Что прибывает</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Что известно</translation>
    </message>
    <message>
        <source>Which of these?</source>
        <translation>Который из них?</translation>
    </message>
    <message>
        <source>a train, from its list</source>
        <translation>поезд, по списку</translation>
    </message>
    <message>
        <source>a train, without a file</source>
        <translation>поезд, без файла</translation>
    </message>
    <message>
        <source>a truck at the gate</source>
        <translation>автомобиль у ворот</translation>
    </message>
    <message>
        <source>a truck that is to come</source>
        <translation>автомобиль, который приедет</translation>
    </message>
    <message>
        <source>added to {carrier}</source>
        <translation>добавлен к {carrier}</translation>
    </message>
    <message>
        <source>announced for {time}</source>
        <translation>объявлен на {time}</translation>
    </message>
    <message>
        <source>announced for {time}, not here</source>
        <translation>объявлен на {time}, ещё не здесь</translation>
    </message>
    <message>
        <source>announced on {carrier}, due {time}</source>
        <translation>объявлен на {carrier}, ожидается {time}</translation>
    </message>
    <message>
        <source>arrived {time}</source>
        <translation>прибыл {time}</translation>
    </message>
    <message>
        <source>as on the list</source>
        <translation>как в списке</translation>
    </message>
    <message>
        <source>class {hazard}</source>
        <translation>класс {hazard}</translation>
    </message>
    <message>
        <source>collects</source>
        <translation>забирает</translation>
    </message>
    <message>
        <source>corrected on the list</source>
        <translation>исправлен в списке</translation>
    </message>
    <message>
        <source>damage</source>
        <translation>повреждение</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>повреждён</translation>
    </message>
    <message>
        <source>day of arrival</source>
        <translation>день прибытия</translation>
    </message>
    <message>
        <source>delivers</source>
        <translation>привозит</translation>
    </message>
    <message>
        <source>driver {name}</source>
        <translation>водитель {name}</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>ожидается {time}</translation>
    </message>
    <message>
        <source>due {time} · {boxes} announced</source>
        <translation>ожидается {time} · объявлено: {boxes}</translation>
    </message>
    <message>
        <source>due {time}, late by {duration}</source>
        <translation>ожидался {time}, опаздывает на {duration}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>порожний</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>лишний</translation>
    </message>
    <message>
        <source>finished {time}</source>
        <translation>завершён {time}</translation>
    </message>
    <message>
        <source>in</source>
        <translation>принят</translation>
    </message>
    <message>
        <source>in since {time}</source>
        <translation>здесь с {time}</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>принят {time}</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>list {file}</source>
        <translation>список {file}</translation>
    </message>
    <message>
        <source>load it on Dispatch</source>
        <translation>погрузите на экране «Отправка»</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>погружен</translation>
    </message>
    <message>
        <source>loaded on a train or truck: cannot arrive again</source>
        <translation>погружен на поезд или автомобиль: прибыть снова не может</translation>
    </message>
    <message>
        <source>loaded on {carrier}: cannot arrive again</source>
        <translation>погружен на {carrier}: прибыть снова не может</translation>
    </message>
    <message>
        <source>loaded {time}</source>
        <translation>погружен {time}</translation>
    </message>
    <message>
        <source>misread on the list</source>
        <translation>ошибка в списке</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>missing from {carrier}: found</source>
        <translation>отсутствовал на {carrier}: найден</translation>
    </message>
    <message>
        <source>none, empty</source>
        <translation>нет, порожний</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>не проверена</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>нет в списке</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>не размещён</translation>
    </message>
    <message>
        <source>nothing like it is announced</source>
        <translation>ничего похожего не объявлено</translation>
    </message>
    <message>
        <source>number or 07</source>
        <translation>номер или 07</translation>
    </message>
    <message>
        <source>numbers or their last digits, one a line</source>
        <translation>номера или их последние цифры, по одному в строке</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>странно</translation>
    </message>
    <message>
        <source>of another list</source>
        <translation>из другого списка</translation>
    </message>
    <message>
        <source>of {announced} announced</source>
        <translation>по списку {announced}</translation>
    </message>
    <message>
        <source>on the terminal in {place}: cannot arrive again</source>
        <translation>на терминале, {place}: прибыть снова не может</translation>
    </message>
    <message>
        <source>on this train</source>
        <translation>на этом поезде</translation>
    </message>
    <message>
        <source>on this truck</source>
        <translation>на этом автомобиле</translation>
    </message>
    <message>
        <source>on {carrier}, here now</source>
        <translation>на {carrier}, сейчас здесь</translation>
    </message>
    <message>
        <source>one digit differs</source>
        <translation>одна цифра не та</translation>
    </message>
    <message>
        <source>one letter differs</source>
        <translation>другая одна буква</translation>
    </message>
    <message>
        <source>overweight</source>
        <translation>перегруз</translation>
    </message>
    <message>
        <source>placed on track {track} at {time} (GU-45)</source>
        <translation>подан на путь {track} · {time} (ГУ-45)</translation>
    </message>
    <message>
        <source>planned for {train}, leaves {time}</source>
        <translation>в плане {train}, уходит {time}</translation>
    </message>
    <message>
        <source>planned for {train}, wagon {wagon}, leaves {time}</source>
        <translation>в плане {train}, вагон {wagon}, уходит {time}</translation>
    </message>
    <message>
        <source>power of attorney expired {day}</source>
        <translation>доверенность истекла {day}</translation>
    </message>
    <message>
        <source>power of attorney {paper}</source>
        <translation>доверенность {paper}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>release expired {time}</source>
        <translation>релиз истёк {time}</translation>
    </message>
    <message>
        <source>release {paper}</source>
        <translation>релиз {paper}</translation>
    </message>
    <message>
        <source>seal differs</source>
        <translation>пломба не та</translation>
    </message>
    <message>
        <source>set {degrees} °C</source>
        <translation>режим {degrees} °C</translation>
    </message>
    <message>
        <source>show the truck</source>
        <translation>показать автомобиль</translation>
    </message>
    <message>
        <source>stands in {place}</source>
        <translation>стоит: {place}</translation>
    </message>
    <message>
        <source>take as painted, as an extra box</source>
        <translation>принять как написано, как лишний</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>принят</translation>
    </message>
    <message>
        <source>taken as an extra box</source>
        <translation>принят как лишний</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>взято назад</translation>
    </message>
    <message>
        <source>taken off the list</source>
        <translation>убран из списка</translation>
    </message>
    <message>
        <source>taken · {place}</source>
        <translation>принят · {place}</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>to be collected by {carrier}</source>
        <translation>заберёт {carrier}</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>ожидается</translation>
    </message>
    <message>
        <source>to load</source>
        <translation>погрузить</translation>
    </message>
    <message>
        <source>track {track}</source>
        <translation>путь {track}</translation>
    </message>
    <message>
        <source>trailer {plate}</source>
        <translation>прицеп {plate}</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>авто</translation>
    </message>
    <message>
        <source>two digits swapped</source>
        <translation>цифры местами</translation>
    </message>
    <message>
        <source>wagon {wagon}</source>
        <translation>вагон {wagon}</translation>
    </message>
    <message>
        <source>wagon {wagon}, position {position}</source>
        <translation>вагон {wagon}, позиция {position}</translation>
    </message>
    <message>
        <source>wagons {first} – {last}</source>
        <translation>вагоны {first} – {last}</translation>
    </message>
    <message>
        <source>waiting for placement {duration}</source>
        <translation>ожидает подачи {duration}</translation>
    </message>
    <message>
        <source>waits for {truck}, which is to fetch it and is not here yet</source>
        <translation>ждёт {truck}: заберёт его, здесь его ещё нет</translation>
    </message>
    <message>
        <source>working since {time}</source>
        <translation>в работе с {time}</translation>
    </message>
    <message>
        <source>{boxes} added to {carrier}</source>
        <translation>{boxes} — добавлено к {carrier}</translation>
    </message>
    <message>
        <source>{boxes} extra</source>
        <translation>лишних: {boxes}</translation>
    </message>
    <message>
        <source>{boxes} held</source>
        <translation>под запретом: {boxes}</translation>
    </message>
    <message>
        <source>{boxes} loaded on {plate}</source>
        <translation>{boxes} погружено на {plate}</translation>
    </message>
    <message>
        <source>{boxes} missing</source>
        <translation>отсутствует: {boxes}</translation>
    </message>
    <message>
        <source>{boxes} taken in, not inspected</source>
        <translation>{boxes} принято без осмотра</translation>
    </message>
    <message>
        <source>{boxes} taken off the list</source>
        <translation>{boxes} убрано из списка</translation>
    </message>
    <message>
        <source>{boxes} to collect</source>
        <translation>забрать: {boxes}</translation>
    </message>
    <message>
        <source>{boxes} to deliver</source>
        <translation>к сдаче: {boxes}</translation>
    </message>
    <message>
        <source>{boxes}, {teu} TEU, {tonnes} t gross announced</source>
        <translation>объявлено: {boxes}, {teu} TEU, {tonnes} т брутто</translation>
    </message>
    <message>
        <source>{boxes}: not inspected, seals not checked.</source>
        <translation>{boxes}: без осмотра, пломбы не проверены.</translation>
    </message>
    <message>
        <source>{carrier} does not come</source>
        <translation>{carrier} не приедет</translation>
    </message>
    <message>
        <source>{file}: {boxes} on {wagons}, {odd} beside.</source>
        <translation>{file}: {boxes}, {wagons}, сверх того {odd}.</translation>
    </message>
    <message>
        <source>{gauge} mm</source>
        <translation>{gauge} мм</translation>
    </message>
    <message>
        <source>{line}, one box a line (Shift+Enter)</source>
        <translation>{line}, по одному контейнеру в строке (Shift+Enter)</translation>
    </message>
    <message>
        <source>{number} loaded on {plate}</source>
        <translation>{number} погружен на {plate}</translation>
    </message>
    <message>
        <source>{open} to come, {missing} missing. Say what became of each box.</source>
        <translation>Ожидается {open}, отсутствует {missing}. Укажите, что стало с каждым контейнером.</translation>
    </message>
    <message>
        <source>{paper} until {time}</source>
        <translation>{paper} до {time}</translation>
    </message>
    <message>
        <source>{plate} at the gate</source>
        <translation>{plate} у ворот</translation>
    </message>
    <message>
        <source>{plate} is amended</source>
        <translation>{plate} изменён</translation>
    </message>
    <message>
        <source>{plate} is announced</source>
        <translation>{plate} объявлен</translation>
    </message>
    <message>
        <source>{plate} is in</source>
        <translation>{plate} на территории</translation>
    </message>
    <message>
        <source>{plate} is turned away</source>
        <translation>{plate} отправлен обратно</translation>
    </message>
    <message>
        <source>{rows} cannot be taken, so nothing was. Mend it in the list and drop it again.</source>
        <translation>{rows} принять нельзя, поэтому не принято ничего. Исправьте список и перетащите его снова.</translation>
    </message>
    <message>
        <source>{train} arrives</source>
        <translation>{train} прибывает</translation>
    </message>
    <message>
        <source>{train} has arrived</source>
        <translation>{train} прибыл</translation>
    </message>
    <message>
        <source>{train} is announced with {boxes}</source>
        <translation>{train} объявлен: {boxes}</translation>
    </message>
    <message>
        <source>{train} is finished</source>
        <translation>{train} завершён</translation>
    </message>
    <message>
        <source>{wagons} of {train} placed on track {track}</source>
        <translation>{wagons} поезда {train} подано на путь {track}</translation>
    </message>
    <message>
        <source>{wagons} of {train} removed</source>
        <translation>{wagons} поезда {train} убрано</translation>
    </message>
    <message>
        <source>{wagons}, {conditional} c.w.</source>
        <translation>{wagons}, {conditional} усл. ваг.</translation>
    </message>
</context>
<context>
    <name>box</name>
    <message>
        <source>dangerous goods class {hazard}</source>
        <translation>опасный груз, класс {hazard}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>порожний</translation>
    </message>
    <message>
        <source>held: {hold}</source>
        <translation>под запретом: {hold}</translation>
    </message>
    <message>
        <source>reefer</source>
        <translation>рефрижератор</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>ожидается</translation>
    </message>
    <message>
        <source>{tonnes} t</source>
        <translation>{tonnes} т</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>! warns: {rules}</source>
        <translation>! замечание: {rules}</translation>
    </message>
    <message>
        <source>The figure of the broken rule as it would become</source>
        <translation>Каким стал бы показатель нарушенного правила</translation>
    </message>
    <message>
        <source>box</source>
        <translation>контейнер</translation>
    </message>
    <message>
        <source>boxes that stand on it</source>
        <translation>контейнеров сверху</translation>
    </message>
    <message>
        <source>came with</source>
        <translation>прибыл с</translation>
    </message>
    <message>
        <source>class {hazard}</source>
        <translation>класс {hazard}</translation>
    </message>
    <message>
        <source>collects nothing</source>
        <translation>ничего не забирает</translation>
    </message>
    <message>
        <source>column</source>
        <translation>столбец</translation>
    </message>
    <message>
        <source>consignee</source>
        <translation>получатель</translation>
    </message>
    <message>
        <source>customs</source>
        <translation>таможня</translation>
    </message>
    <message>
        <source>days</source>
        <translation>сутки</translation>
    </message>
    <message>
        <source>departed</source>
        <translation>убыл</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>порожний</translation>
    </message>
    <message>
        <source>exceptions</source>
        <translation>отклонения</translation>
    </message>
    <message>
        <source>figure then</source>
        <translation>по правилу станет</translation>
    </message>
    <message>
        <source>from</source>
        <translation>откуда</translation>
    </message>
    <message>
        <source>ft</source>
        <translation>фут</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>груз</translation>
    </message>
    <message>
        <source>gross</source>
        <translation>брутто</translation>
    </message>
    <message>
        <source>group</source>
        <translation>группа</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>запреты</translation>
    </message>
    <message>
        <source>in its place</source>
        <translation>на своём месте</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>внутри</translation>
    </message>
    <message>
        <source>How many boxes stand on it and are lifted first</source>
        <translation>Сколько контейнеров стоит сверху: их снимают сначала</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>убытие</translation>
    </message>
    <message>
        <source>leaves with</source>
        <translation>убывает с</translation>
    </message>
    <message>
        <source>left with</source>
        <translation>убыл с</translation>
    </message>
    <message>
        <source>length</source>
        <translation>длина</translation>
    </message>
    <message>
        <source>line</source>
        <translation>строка</translation>
    </message>
    <message>
        <source>load</source>
        <translation>загрузка</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>погружен</translation>
    </message>
    <message>
        <source>loaded at</source>
        <translation>погружен в</translation>
    </message>
    <message>
        <source>loaded or empty</source>
        <translation>гружёный или порожний</translation>
    </message>
    <message>
        <source>loaded, the wagon is not full yet</source>
        <translation>погружен, вагон ещё не полон</translation>
    </message>
    <message>
        <source>no wagon</source>
        <translation>без вагона</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>не нужен</translation>
    </message>
    <message>
        <source>on top</source>
        <translation>сверху</translation>
    </message>
    <message>
        <source>pos</source>
        <translation>поз</translation>
    </message>
    <message>
        <source>pos.</source>
        <translation>поз.</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готов</translation>
    </message>
    <message>
        <source>regime</source>
        <translation>режим</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>правила</translation>
    </message>
    <message>
        <source>seal announced</source>
        <translation>пломба в списке</translation>
    </message>
    <message>
        <source>seal found</source>
        <translation>пломба</translation>
    </message>
    <message>
        <source>slot</source>
        <translation>место</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>стоит</translation>
    </message>
    <message>
        <source>stands in</source>
        <translation>стоит на</translation>
    </message>
    <message>
        <source>state</source>
        <translation>состояние</translation>
    </message>
    <message>
        <source>t</source>
        <translation>т</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>принят</translation>
    </message>
    <message>
        <source>tare</source>
        <translation>тара</translation>
    </message>
    <message>
        <source>there since</source>
        <translation>там с</translation>
    </message>
    <message>
        <source>to</source>
        <translation>куда</translation>
    </message>
    <message>
        <source>track</source>
        <translation>путь</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>автомобиль</translation>
    </message>
    <message>
        <source>type</source>
        <translation>тип</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>вывод</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>визит</translation>
    </message>
    <message>
        <source>wagon</source>
        <translation>вагон</translation>
    </message>
    <message>
        <source>wagon then</source>
        <translation>вагон станет</translation>
    </message>
    <message>
        <source>what is the matter</source>
        <translation>что не так</translation>
    </message>
    <message>
        <source>where</source>
        <translation>где</translation>
    </message>
    <message>
        <source>{count} still on it</source>
        <translation>на нём ещё {count}</translation>
    </message>
    <message>
        <source>{count} to deliver</source>
        <translation>к сдаче: {count}</translation>
    </message>
    <message>
        <source>◂ for wagon {wagon}</source>
        <translation>◂ для вагона {wagon}</translation>
    </message>
    <message>
        <source>✓ all rules</source>
        <translation>✓ все правила</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message numerus="yes">
        <source>%Ln box</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes are announced with {shared} too: {named}.</source>
        <translation>
            <numerusform>%Ln контейнер объявлен также с {shared}: {named}.</numerusform>
            <numerusform>%Ln контейнера объявлены также с {shared}: {named}.</numerusform>
            <numerusform>%Ln контейнеров объявлены также с {shared}: {named}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes are {shared} by other visits: {named}.</source>
        <translation>
            <numerusform>%Ln контейнер {shared} по другим визитам: {named}.</numerusform>
            <numerusform>%Ln контейнера {shared} по другим визитам: {named}.</numerusform>
            <numerusform>%Ln контейнеров {shared} по другим визитам: {named}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row is refused</source>
        <translation>
            <numerusform>%Ln строка отклонена</numerusform>
            <numerusform>%Ln строки отклонены</numerusform>
            <numerusform>%Ln строк отклонено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row is written.</source>
        <translation>
            <numerusform>Записана %Ln строка.</numerusform>
            <numerusform>Записаны %Ln строки.</numerusform>
            <numerusform>Записано %Ln строк.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are refused</source>
        <translation>
            <numerusform>%Ln строка отклонена</numerusform>
            <numerusform>%Ln строки отклонены</numerusform>
            <numerusform>%Ln строк отклонено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are written.</source>
        <translation>
            <numerusform>Записана %Ln строка.</numerusform>
            <numerusform>Записаны %Ln строки.</numerusform>
            <numerusform>Записано %Ln строк.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wagons are announced with {shared} too: {named}.</source>
        <translation>
            <numerusform>%Ln вагон объявлен также с {shared}: {named}.</numerusform>
            <numerusform>%Ln вагона объявлены также с {shared}: {named}.</numerusform>
            <numerusform>%Ln вагонов объявлены также с {shared}: {named}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines {lines}, “{column}”: {said}</source>
        <translation>Строки {lines}, «{column}»: {said}</translation>
    </message>
    <message>
        <source>Nothing was taken: {rows}. Correct them and take the whole list again.</source>
        <translation>Ничего не принято: {rows}. Исправьте их и примите весь список снова.</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln more findings of these kinds.</source>
        <translation>
            <numerusform>Есть ещё %Ln такая находка.</numerusform>
            <numerusform>Есть ещё %Ln такие находки.</numerusform>
            <numerusform>Есть ещё %Ln таких находок.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is %Ln more finding of these kinds.</source>
        <translation>
            <numerusform>Есть ещё %Ln такая находка.</numerusform>
            <numerusform>Есть ещё %Ln такие находки.</numerusform>
            <numerusform>Есть ещё %Ln таких находок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Train {number} had this very list already, with {boxes}: nothing changed.</source>
        <translation>У поезда {number} этот самый список уже был, {boxes}: ничего не изменилось.</translation>
    </message>
    <message>
        <source>Train {number} is announced with {boxes}.</source>
        <translation>Объявлен поезд {number}: {boxes}.</translation>
    </message>
    <message>
        <source>Train {number} was announced already, and this list takes the place of the earlier one: it has {boxes} now, {added} added, {changed} changed, {removed} taken off.</source>
        <translation>Поезд {number} был уже объявлен, и этот список заменяет прежний: теперь {boxes}, добавлено {added}, изменено {changed}, убрано {removed}.</translation>
    </message>
    <message>
        <source>{listed} and {more} more</source>
        <translation>{listed} и ещё {more}</translation>
    </message>
</context>
<context>
    <name>dispatch</name>
    <message>
        <source>! stays behind if it leaves now</source>
        <translation>! останется, если отправить сейчас</translation>
    </message>
    <message>
        <source>+ {count} more</source>
        <translation>+ ещё {count}</translation>
    </message>
    <message>
        <source>A opens the train on Transship.</source>
        <translation>A открывает поезд на экране «Перегрузка».</translation>
    </message>
    <message>
        <source>Approved scheme</source>
        <translation>Утверждённая схема</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Назначено</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Depart {train}</source>
        <translation>Отправить {train}</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Водитель</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Запреты</translation>
    </message>
    <message>
        <source>It stays planned for its place on the train.</source>
        <translation>Он остаётся в плане на своём месте в поезде.</translation>
    </message>
    <message>
        <source>L loads the chosen box as planned, Shift+L all that can be.</source>
        <translation>L грузит выбранный контейнер по плану, Shift+L — все, что можно.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Размещение</translation>
    </message>
    <message>
        <source>Legal once what is planned for it is loaded.</source>
        <translation>Допустимо, когда будет погружено запланированное.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Лимиты</translation>
    </message>
    <message>
        <source>Load on {train}</source>
        <translation>Погрузить на {train}</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Погружено</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Техника</translation>
    </message>
    <message>
        <source>No wagon is chosen yet</source>
        <translation>Вагоны ещё не выбраны</translation>
    </message>
    <message>
        <source>Nothing is open here</source>
        <translation>Здесь открытых вопросов нет</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Place {count} wagons</source>
        <translation>Подать вагоны: {count}</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Поданы</translation>
    </message>
    <message>
        <source>Position from the head</source>
        <translation>Позиция от головы</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Выпущено</translation>
    </message>
    <message>
        <source>Remove {count} wagons</source>
        <translation>Убрать вагоны: {count}</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Убраны</translation>
    </message>
    <message>
        <source>Set down in</source>
        <translation>Поставить на</translation>
    </message>
    <message>
        <source>TEU</source>
        <translation>TEU</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>The time goes into the GU-45.</source>
        <translation>Время попадёт в ГУ-45.</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>W records that they stand on their track.</source>
        <translation>W записывает, что они стоят на пути.</translation>
    </message>
    <message>
        <source>Wagon</source>
        <translation>Вагон</translation>
    </message>
    <message>
        <source>Wagons</source>
        <translation>Вагоны</translation>
    </message>
    <message>
        <source>Weights, seals</source>
        <translation>Вес, пломбы</translation>
    </message>
    <message>
        <source>What is not loaded stays behind when the train leaves.</source>
        <translation>Что не погружено, остаётся, когда поезд уйдёт.</translation>
    </message>
    <message>
        <source>after the cut-off</source>
        <translation>после закрытия</translation>
    </message>
    <message>
        <source>all kept</source>
        <translation>соблюдены</translation>
    </message>
    <message>
        <source>announced on {carrier}, which is not here yet</source>
        <translation>объявлен на {carrier}, которого здесь ещё нет</translation>
    </message>
    <message>
        <source>banned by order {order}</source>
        <translation>запрещено приказом {order}</translation>
    </message>
    <message>
        <source>boxes t</source>
        <translation>конт., т</translation>
    </message>
    <message>
        <source>boxes, to scale</source>
        <translation>контейнеры в масштабе</translation>
    </message>
    <message>
        <source>cond. w.</source>
        <translation>усл. ваг.</translation>
    </message>
    <message>
        <source>customs: inspection</source>
        <translation>таможня: досмотр</translation>
    </message>
    <message>
        <source>customs: not released</source>
        <translation>таможня: не выпущен</translation>
    </message>
    <message>
        <source>customs: refused</source>
        <translation>таможня: отказ</translation>
    </message>
    <message>
        <source>customs: transit open</source>
        <translation>таможня: транзит открыт</translation>
    </message>
    <message>
        <source>cut-off {time}</source>
        <translation>закрытие {time}</translation>
    </message>
    <message>
        <source>dangerous</source>
        <translation>опасный</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>порожний</translation>
    </message>
    <message>
        <source>for {carrier}</source>
        <translation>для {carrier}</translation>
    </message>
    <message>
        <source>for {train}, which leaves {time}</source>
        <translation>для {train}, уходит {time}</translation>
    </message>
    <message>
        <source>gross t</source>
        <translation>брутто, т</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>запрет</translation>
    </message>
    <message>
        <source>hold: {kind}</source>
        <translation>запрет: {kind}</translation>
    </message>
    <message>
        <source>hold: {kind}, {since}</source>
        <translation>запрет: {kind}, {since}</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>убытие</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>погр.</translation>
    </message>
    <message>
        <source>missing from {carrier}: found on Arrivals</source>
        <translation>отсутствовал на {carrier}: отметьте найденным на экране «Прибытие»</translation>
    </message>
    <message>
        <source>no consignment note</source>
        <translation>нет накладной</translation>
    </message>
    <message>
        <source>no cut-off</source>
        <translation>без закрытия</translation>
    </message>
    <message>
        <source>no time is planned</source>
        <translation>время не запланировано</translation>
    </message>
    <message>
        <source>no wagons yet</source>
        <translation>вагонов ещё нет</translation>
    </message>
    <message>
        <source>no weight</source>
        <translation>нет веса</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>неизвестны</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ещё нет</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>не погружен</translation>
    </message>
    <message>
        <source>on wagon {wagon} of {carrier}: taken in on Arrivals</source>
        <translation>на вагоне {wagon} поезда {carrier}: его принимают на экране «Прибытие»</translation>
    </message>
    <message>
        <source>on {carrier} already</source>
        <translation>уже на {carrier}</translation>
    </message>
    <message>
        <source>on {carrier}: taken in on Arrivals</source>
        <translation>на {carrier}: его принимают на экране «Прибытие»</translation>
    </message>
    <message>
        <source>papers of {count} box</source>
        <translation>документы на контейнеры: {count}</translation>
    </message>
    <message>
        <source>papers of {count} boxes</source>
        <translation>документы на контейнеры: {count}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>прошло</translation>
    </message>
    <message>
        <source>reefer</source>
        <translation>реф.</translation>
    </message>
    <message>
        <source>seal taken off</source>
        <translation>пломба снята</translation>
    </message>
    <message>
        <source>stands in {place}, planned for no train or truck here</source>
        <translation>стоит: {place}, ни для поезда, ни для автомобиля не запланирован</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>препятствует</translation>
    </message>
    <message>
        <source>to be fetched by {truck}, which is not here yet</source>
        <translation>заберёт {truck}, которого здесь ещё нет</translation>
    </message>
    <message>
        <source>to be loaded</source>
        <translation>погрузить</translation>
    </message>
    <message>
        <source>track {tracks}</source>
        <translation>путь {tracks}</translation>
    </message>
    <message>
        <source>wagon</source>
        <translation>вагон</translation>
    </message>
    <message>
        <source>wagons</source>
        <translation>вагоны</translation>
    </message>
    <message>
        <source>wagons are not ready</source>
        <translation>вагоны не готовы</translation>
    </message>
    <message>
        <source>weight or seal of {count} box</source>
        <translation>вес или пломба, контейнеров: {count}</translation>
    </message>
    <message>
        <source>weight or seal of {count} boxes</source>
        <translation>вес или пломба, контейнеров: {count}</translation>
    </message>
    <message>
        <source>{boxes} boxes on one wagon</source>
        <translation>контейнеров {boxes} на одном вагоне</translation>
    </message>
    <message>
        <source>{boxes} boxes on {wagons} wagons</source>
        <translation>контейнеров {boxes}, вагонов {wagons}</translation>
    </message>
    <message>
        <source>{boxes} boxes, {teu} TEU, on {wagons} wagons are counted out.</source>
        <translation>Списывается: контейнеров {boxes}, {teu} TEU, вагонов {wagons}.</translation>
    </message>
    <message>
        <source>{count} box has no wagon</source>
        <translation>без вагона, контейнеров: {count}</translation>
    </message>
    <message>
        <source>{count} box is held</source>
        <translation>под запретом, контейнеров: {count}</translation>
    </message>
    <message>
        <source>{count} box is not loaded</source>
        <translation>не погружено, контейнеров: {count}</translation>
    </message>
    <message>
        <source>{count} box is not loaded: it stays, and nothing is planned for it.</source>
        <translation>Не погружено контейнеров: {count}. Они остаются, и для них ничего не запланировано.</translation>
    </message>
    <message>
        <source>{count} box is not released</source>
        <translation>не выпущено, контейнеров: {count}</translation>
    </message>
    <message>
        <source>{count} boxes are held</source>
        <translation>под запретом, контейнеров: {count}</translation>
    </message>
    <message>
        <source>{count} boxes are not loaded</source>
        <translation>не погружено, контейнеров: {count}</translation>
    </message>
    <message>
        <source>{count} boxes are not loaded yet.</source>
        <translation>Ещё не погружено контейнеров: {count}.</translation>
    </message>
    <message>
        <source>{count} boxes are not loaded: they stay, and nothing is planned for them.</source>
        <translation>Не погружено контейнеров: {count}. Они остаются, и для них ничего не запланировано.</translation>
    </message>
    <message>
        <source>{count} boxes are not released</source>
        <translation>не выпущено, контейнеров: {count}</translation>
    </message>
    <message>
        <source>{count} boxes have no wagon</source>
        <translation>без вагона, контейнеров: {count}</translation>
    </message>
    <message>
        <source>{count} exceeded</source>
        <translation>превышено: {count}</translation>
    </message>
    <message>
        <source>{count} limit is exceeded</source>
        <translation>превышено лимитов: {count}</translation>
    </message>
    <message>
        <source>{count} limits are exceeded</source>
        <translation>превышено лимитов: {count}</translation>
    </message>
    <message>
        <source>{count} of {total} placed</source>
        <translation>подано {count} из {total}</translation>
    </message>
    <message>
        <source>{count} of {total} removed</source>
        <translation>убрано {count} из {total}</translation>
    </message>
    <message>
        <source>{count} on top</source>
        <translation>сверху: {count}</translation>
    </message>
    <message>
        <source>{count} wagon is half loaded</source>
        <translation>вагонов погружено не до конца: {count}</translation>
    </message>
    <message>
        <source>{count} wagon is not legal</source>
        <translation>вагонов с нарушениями: {count}</translation>
    </message>
    <message>
        <source>{count} wagons are half loaded</source>
        <translation>вагонов погружено не до конца: {count}</translation>
    </message>
    <message>
        <source>{count} wagons are not legal</source>
        <translation>вагонов с нарушениями: {count}</translation>
    </message>
    <message>
        <source>{count} wagons are not ready</source>
        <translation>вагонов не готово: {count}</translation>
    </message>
    <message>
        <source>{day} · in {length}</source>
        <translation>{day} · через {length}</translation>
    </message>
    <message>
        <source>{day} · {length} late</source>
        <translation>{day} · опаздывает на {length}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
    <message>
        <source>{done} of {total} wagons</source>
        <translation>вагонов: {done} из {total}</translation>
    </message>
    <message>
        <source>{length} left</source>
        <translation>осталось {length}</translation>
    </message>
    <message>
        <source>{number} loaded on {train}</source>
        <translation>{number} погружен на {train}</translation>
    </message>
    <message>
        <source>{number} taken off · {place}</source>
        <translation>{number} снят · {place}</translation>
    </message>
    <message>
        <source>{number} → {place}</source>
        <translation>{number} → {place}</translation>
    </message>
    <message numerus="yes">
        <source>{place} {number} · %Ln box</source>
        <translation>
            <numerusform>{place} {number} · %Ln контейнер</numerusform>
            <numerusform>{place} {number} · %Ln контейнера</numerusform>
            <numerusform>{place} {number} · %Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place} {number} · %Ln boxes</source>
        <translation>
            <numerusform>{place} {number} · %Ln контейнер</numerusform>
            <numerusform>{place} {number} · %Ln контейнера</numerusform>
            <numerusform>{place} {number} · %Ln контейнеров</numerusform>
        </translation>
    </message>
    <message>
        <source>{place} {number} · free</source>
        <translation>{place} {number} · свободно</translation>
    </message>
    <message>
        <source>{rule}: {figure} t, at most {limit} t</source>
        <translation>{rule}: {figure} т, не более {limit} т</translation>
    </message>
    <message>
        <source>{sentence} Next: {desk}.</source>
        <translation>{sentence} Дальше: {desk}.</translation>
    </message>
    <message>
        <source>{share} % full, {teu} TEU free</source>
        <translation>заполнено {share} %, свободно {teu} TEU</translation>
    </message>
    <message>
        <source>{takes} {stay}</source>
        <translation>{takes} {stay}</translation>
    </message>
    <message>
        <source>{teu} TEU</source>
        <translation>{teu} TEU</translation>
    </message>
    <message>
        <source>{teu} of {slots} TEU</source>
        <translation>{teu} из {slots} TEU</translation>
    </message>
    <message>
        <source>{train} departs</source>
        <translation>{train} отправляется</translation>
    </message>
    <message>
        <source>{train} has left with {count} boxes</source>
        <translation>{train} ушёл, контейнеров: {count}</translation>
    </message>
    <message>
        <source>{train}: {count} wagons placed</source>
        <translation>{train}: подано вагонов: {count}</translation>
    </message>
    <message>
        <source>{train}: {count} wagons removed</source>
        <translation>{train}: убрано вагонов: {count}</translation>
    </message>
    <message>
        <source>Σ / payload, t</source>
        <translation>Σ / грузоподъёмность, т</translation>
    </message>
    <message>
        <source>○ not yet due</source>
        <translation>○ ещё не срок</translation>
    </message>
    <message>
        <source>✓ in order</source>
        <translation>✓ в порядке</translation>
    </message>
    <message>
        <source>✗ stops the departure</source>
        <translation>✗ препятствует отправлению</translation>
    </message>
</context>
<context>
    <name>doors</name>
    <message>
        <source>Undone: {act}</source>
        <translation>Отменено: {act}</translation>
    </message>
    <message>
        <source>{stage} · to {place}</source>
        <translation>{stage} · до {place}</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message numerus="yes">
        <source>%Ln box</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln box for {carrier}</source>
        <translation>
            <numerusform>%Ln контейнер для {carrier}</numerusform>
            <numerusform>%Ln контейнера для {carrier}</numerusform>
            <numerusform>%Ln контейнеров для {carrier}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes for {carrier}</source>
        <translation>
            <numerusform>%Ln контейнер для {carrier}</numerusform>
            <numerusform>%Ln контейнера для {carrier}</numerusform>
            <numerusform>%Ln контейнеров для {carrier}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min on the terminal</source>
        <translation>
            <numerusform>%Ln мин на терминале</numerusform>
            <numerusform>%Ln мин на терминале</numerusform>
            <numerusform>%Ln мин на терминале</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note</source>
        <translation>
            <numerusform>%Ln замечание</numerusform>
            <numerusform>%Ln замечания</numerusform>
            <numerusform>%Ln замечаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes</source>
        <translation>
            <numerusform>%Ln замечание</numerusform>
            <numerusform>%Ln замечания</numerusform>
            <numerusform>%Ln замечаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wagon</source>
        <translation>
            <numerusform>%Ln вагон</numerusform>
            <numerusform>%Ln вагона</numerusform>
            <numerusform>%Ln вагонов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wagons</source>
        <translation>
            <numerusform>%Ln вагон</numerusform>
            <numerusform>%Ln вагона</numerusform>
            <numerusform>%Ln вагонов</numerusform>
        </translation>
    </message>
    <message>
        <source>Announcement amended</source>
        <translation>Объявление изменено</translation>
    </message>
    <message>
        <source>Truck in to collect it</source>
        <translation>Машина въехала за ним</translation>
    </message>
    <message>
        <source>added</source>
        <translation>добавлено</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>announced as {number}</source>
        <translation>объявлен как {number}</translation>
    </message>
    <message>
        <source>announced with {train}</source>
        <translation>объявлен с поездом {train}</translation>
    </message>
    <message>
        <source>block {block}, slot unknown</source>
        <translation>блок {block}, место неизвестно</translation>
    </message>
    <message>
        <source>brings it</source>
        <translation>привезёт его</translation>
    </message>
    <message>
        <source>brings {boxes}</source>
        <translation>привозит {boxes}</translation>
    </message>
    <message>
        <source>by approved scheme {number}</source>
        <translation>по утверждённой схеме {number}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>date of the train</source>
        <translation>дата поезда</translation>
    </message>
    <message>
        <source>departs {time}</source>
        <translation>отправление {time}</translation>
    </message>
    <message>
        <source>driver</source>
        <translation>водитель</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>ожидается</translation>
    </message>
    <message>
        <source>from</source>
        <translation>откуда</translation>
    </message>
    <message>
        <source>gauge</source>
        <translation>колея</translation>
    </message>
    <message>
        <source>here already: {boxes}</source>
        <translation>уже здесь: {boxes}</translation>
    </message>
    <message>
        <source>index</source>
        <translation>индекс</translation>
    </message>
    <message>
        <source>it stood in the way of {number}</source>
        <translation>он мешал контейнеру {number}</translation>
    </message>
    <message>
        <source>its place was taken by another box</source>
        <translation>его место занял другой контейнер</translation>
    </message>
    <message>
        <source>kept as it was found</source>
        <translation>оставлен, как найден</translation>
    </message>
    <message>
        <source>left behind, needs another way out</source>
        <translation>остался, нужен другой путь вывоза</translation>
    </message>
    <message>
        <source>left behind: {boxes}</source>
        <translation>осталось: {boxes}</translation>
    </message>
    <message>
        <source>no longer with {before}</source>
        <translation>больше не с {before}</translation>
    </message>
    <message>
        <source>nobody had announced it</source>
        <translation>никем не объявлен</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not inspected, seal not checked</source>
        <translation>без осмотра, пломба не проверена</translation>
    </message>
    <message>
        <source>other than planned</source>
        <translation>не так, как запланировано</translation>
    </message>
    <message>
        <source>paper {number}</source>
        <translation>документ {number}</translation>
    </message>
    <message>
        <source>power of attorney</source>
        <translation>доверенность</translation>
    </message>
    <message>
        <source>power of attorney until</source>
        <translation>доверенность до</translation>
    </message>
    <message>
        <source>proved by: {proof}</source>
        <translation>подтверждено: {proof}</translation>
    </message>
    <message>
        <source>release</source>
        <translation>релиз</translation>
    </message>
    <message>
        <source>release until</source>
        <translation>релиз до</translation>
    </message>
    <message>
        <source>scale {scale}</source>
        <translation>весы {scale}</translation>
    </message>
    <message>
        <source>seal differs: {announced} on record, {found} found</source>
        <translation>пломба не та: записана {announced}, найдена {found}</translation>
    </message>
    <message>
        <source>seal {seal} {state}</source>
        <translation>пломба {seal}: {state}</translation>
    </message>
    <message>
        <source>seal {seal} ✓</source>
        <translation>пломба {seal} ✓</translation>
    </message>
    <message>
        <source>seal {state}</source>
        <translation>пломба: {state}</translation>
    </message>
    <message>
        <source>sealed {seal}</source>
        <translation>опломбирован {seal}</translation>
    </message>
    <message>
        <source>stays planned for {train}</source>
        <translation>остаётся в плане {train}</translation>
    </message>
    <message>
        <source>stood here already by the records: {wagons}</source>
        <translation>по учёту уже стояли здесь: {wagons}</translation>
    </message>
    <message>
        <source>taken off the list</source>
        <translation>убран из списка</translation>
    </message>
    <message>
        <source>the weighing of {time} counts</source>
        <translation>действует взвешивание от {time}</translation>
    </message>
    <message>
        <source>to</source>
        <translation>куда</translation>
    </message>
    <message>
        <source>to fetch it</source>
        <translation>заберёт его</translation>
    </message>
    <message>
        <source>to fetch {boxes}</source>
        <translation>забрать {boxes}</translation>
    </message>
    <message>
        <source>took {boxes}</source>
        <translation>забрал {boxes}</translation>
    </message>
    <message>
        <source>track {track}</source>
        <translation>путь {track}</translation>
    </message>
    <message>
        <source>trailer</source>
        <translation>прицеп</translation>
    </message>
    <message>
        <source>train {number}</source>
        <translation>поезд {number}</translation>
    </message>
    <message>
        <source>train {number} to {place}</source>
        <translation>поезд {number} до {place}</translation>
    </message>
    <message>
        <source>truck {number}</source>
        <translation>автомобиль {number}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>до {time}</translation>
    </message>
    <message>
        <source>wagon {number}</source>
        <translation>вагон {number}</translation>
    </message>
    <message>
        <source>weighed {weight}</source>
        <translation>взвешен: {weight}</translation>
    </message>
    <message>
        <source>{before} is now {after}</source>
        <translation>{before}, теперь {after}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{before} → {after} gross</source>
        <translation>{before} → {after} брутто</translation>
    </message>
    <message>
        <source>{boxes} on {wagons}</source>
        <translation>{boxes}, {wagons}</translation>
    </message>
    <message>
        <source>{carrier}, wagon {wagon}</source>
        <translation>{carrier}, вагон {wagon}</translation>
    </message>
    <message>
        <source>{carrier}, wagon {wagon}, position {position}</source>
        <translation>{carrier}, вагон {wagon}, позиция {position}</translation>
    </message>
    <message>
        <source>{damage}, {face}</source>
        <translation>{damage}, {face}</translation>
    </message>
    <message>
        <source>{here} → {there}</source>
        <translation>{here} → {there}</translation>
    </message>
    <message>
        <source>{hold}: {reason}</source>
        <translation>{hold}: {reason}</translation>
    </message>
    <message>
        <source>{kg} kg</source>
        <translation>{kg} кг</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}</source>
        <translation>{name}: {before} → {after}</translation>
    </message>
    <message>
        <source>{number} was lifted out of its way</source>
        <translation>{number} снят с его пути</translation>
    </message>
    <message>
        <source>{outcome}: {count}</source>
        <translation>{outcome}: {count}</translation>
    </message>
    <message>
        <source>{there}, from {here}</source>
        <translation>{there}, с {here}</translation>
    </message>
    <message>
        <source>{weighed}, {before} before</source>
        <translation>{weighed}, прежде {before}</translation>
    </message>
    <message>
        <source>{what}: {boxes}</source>
        <translation>{what}: {boxes}</translation>
    </message>
</context>
<context>
    <name>fonts</name>
    <message>
        <source>Boxes may stand for letters, as no font here has: {scripts}. Install Noto Sans, for Chinese Noto Sans CJK.</source>
        <translation>Вместо букв могут быть квадраты, здесь нет шрифта: {scripts}. Установите Noto Sans, для китайского Noto Sans CJK.</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>китайский</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>кириллица</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>казахский</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>латиница</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
    <message>
        <source>{days} d ago</source>
        <translation>{days} сут назад</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} сут {hours} ч</translation>
    </message>
    <message>
        <source>{hours} h ago</source>
        <translation>{hours} ч назад</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours} ч {minutes}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} мин</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes} мин назад</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message numerus="yes">
        <source>%Ln box rolled over</source>
        <translation>
            <numerusform>Перенесён %Ln контейнер</numerusform>
            <numerusform>Перенесены %Ln контейнера</numerusform>
            <numerusform>Перенесено %Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln box to collect is not loaded: say why it stays.</source>
        <translation>
            <numerusform>Не погружен %Ln контейнер, который нужно забрать: укажите, почему он остаётся.</numerusform>
            <numerusform>Не погружены %Ln контейнера, которые нужно забрать: укажите, почему они остаются.</numerusform>
            <numerusform>Не погружено %Ln контейнеров, которые нужно забрать: укажите, почему они остаются.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes are held together</source>
        <translation>
            <numerusform>Под общим запретом %Ln контейнер</numerusform>
            <numerusform>Под общим запретом %Ln контейнера</numerusform>
            <numerusform>Под общим запретом %Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes held</source>
        <translation>
            <numerusform>Под запретом %Ln контейнер</numerusform>
            <numerusform>Под запретом %Ln контейнера</numerusform>
            <numerusform>Под запретом %Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes rolled over</source>
        <translation>
            <numerusform>Перенесён %Ln контейнер</numerusform>
            <numerusform>Перенесены %Ln контейнера</numerusform>
            <numerusform>Перенесено %Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln boxes to collect are not loaded: say why they stay.</source>
        <translation>
            <numerusform>Не погружен %Ln контейнер, который нужно забрать: укажите, почему он остаётся.</numerusform>
            <numerusform>Не погружены %Ln контейнера, которые нужно забрать: укажите, почему они остаются.</numerusform>
            <numerusform>Не погружено %Ln контейнеров, которые нужно забрать: укажите, почему они остаются.</numerusform>
        </translation>
    </message>
    <message>
        <source>All cargo comes out ({goods}); seals are off, and it weighs its tare.</source>
        <translation>Весь груз вынут ({goods}); пломбы сняты, вес равен таре.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Check in with damage</source>
        <translation>Принять так</translation>
    </message>
    <message>
        <source>Check in with seal</source>
        <translation>Принять с пломбой</translation>
    </message>
    <message>
        <source>Check in with weight</source>
        <translation>Принять с весом</translation>
    </message>
    <message>
        <source>Correct the seal</source>
        <translation>Исправить пломбу</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>Таможня</translation>
    </message>
    <message>
        <source>DT-L, HO-R</source>
        <translation>DT-L, HO-R</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Повреждение</translation>
    </message>
    <message>
        <source>Declare {status}</source>
        <translation>Объявить: {status}</translation>
    </message>
    <message>
        <source>Gate out</source>
        <translation>Выпустить</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Груз</translation>
    </message>
    <message>
        <source>Gross, kg</source>
        <translation>Брутто, кг</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>Код ТН ВЭД</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>Когда произошло</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Запрет</translation>
    </message>
    <message>
        <source>Keep held</source>
        <translation>Оставить под запретом</translation>
    </message>
    <message>
        <source>Keep the remark</source>
        <translation>Сохранить примечание</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Known gross: {gross} kg</source>
        <translation>Известное брутто: {gross} кг</translation>
    </message>
    <message>
        <source>No gross weight is known</source>
        <translation>Вес брутто неизвестен</translation>
    </message>
    <message>
        <source>No seal is on record. Type what is on the box.</source>
        <translation>Пломба не записана. Введите то, что на контейнере.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>Номер документа</translation>
    </message>
    <message>
        <source>On record it is {before}; it is really {after}.</source>
        <translation>Записано: {before}; на самом деле {after}.</translation>
    </message>
    <message>
        <source>On record: {damages}</source>
        <translation>Записано: {damages}</translation>
    </message>
    <message>
        <source>On record: {seals}. Type what is on the box.</source>
        <translation>Записано: {seals}. Введите то, что на контейнере.</translation>
    </message>
    <message>
        <source>Or codes</source>
        <translation>Или коды</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Plate, kg</source>
        <translation>Табличка, кг</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Record the damage</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Record the seal</source>
        <translation>Записать пломбу</translation>
    </message>
    <message>
        <source>Record the weight</source>
        <translation>Записать вес</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Снять запрет</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Примечание</translation>
    </message>
    <message numerus="yes">
        <source>Roll %Ln box over</source>
        <translation>
            <numerusform>Перенести %Ln контейнер</numerusform>
            <numerusform>Перенести %Ln контейнера</numerusform>
            <numerusform>Перенести %Ln контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll %Ln boxes over</source>
        <translation>
            <numerusform>Перенести %Ln контейнер</numerusform>
            <numerusform>Перенести %Ln контейнера</numerusform>
            <numerusform>Перенести %Ln контейнеров</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll over</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Весы</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Пломба</translation>
    </message>
    <message>
        <source>Seal as read</source>
        <translation>Пломба, как прочитана</translation>
    </message>
    <message>
        <source>Seal put on</source>
        <translation>Наложенная пломба</translation>
    </message>
    <message>
        <source>Set customs</source>
        <translation>Записать статус</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>Растарить</translation>
    </message>
    <message>
        <source>Stuff</source>
        <translation>Затарить</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Взять назад</translation>
    </message>
    <message>
        <source>Take back: {act}</source>
        <translation>Взять назад: {act}</translation>
    </message>
    <message>
        <source>To a later train</source>
        <translation>На более поздний поезд</translation>
    </message>
    <message>
        <source>Weighed gross, kg</source>
        <translation>Взвешенное брутто, кг</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что случилось</translation>
    </message>
    <message>
        <source>What proves it</source>
        <translation>Чем подтверждено</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>a paper, a person</source>
        <translation>документ, человек</translation>
    </message>
    <message>
        <source>a slip, another box, never happened</source>
        <translation>описка, другой контейнер, не было</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln holds</source>
        <translation>
            <numerusform>все запреты: %Ln</numerusform>
            <numerusform>все запреты: %Ln</numerusform>
            <numerusform>все запреты: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>broken</source>
        <translation>сломана</translation>
    </message>
    <message>
        <source>customs</source>
        <translation>таможня</translation>
    </message>
    <message>
        <source>goods not known</source>
        <translation>груз неизвестен</translation>
    </message>
    <message>
        <source>it was misread before</source>
        <translation>раньше прочитали неверно</translation>
    </message>
    <message>
        <source>line</source>
        <translation>линия</translation>
    </message>
    <message>
        <source>locking device (ZPU)</source>
        <translation>запорно-пломбировочное устройство (ЗПУ)</translation>
    </message>
    <message>
        <source>navigation</source>
        <translation>навигационная</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>nothing: as read</source>
        <translation>ничего: как прочитана</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>replaced on the way, with an act</source>
        <translation>заменена в пути, с актом</translation>
    </message>
    <message>
        <source>there is no seal on the box</source>
        <translation>на контейнере нет пломбы</translation>
    </message>
    <message>
        <source>{act} taken back</source>
        <translation>взято назад: {act}</translation>
    </message>
    <message>
        <source>{done} · {noticed}</source>
        <translation>{done} · {noticed}</translation>
    </message>
    <message>
        <source>{kind} · {reason} · since {since}</source>
        <translation>{kind} · {reason} · с {since}</translation>
    </message>
    <message>
        <source>{number} declared {status}</source>
        <translation>{number} объявлен: {status}</translation>
    </message>
    <message>
        <source>{number} held</source>
        <translation>{number} под запретом</translation>
    </message>
    <message>
        <source>{number} stripped</source>
        <translation>{number} растарен</translation>
    </message>
    <message>
        <source>{number} stuffed</source>
        <translation>{number} затарен</translation>
    </message>
    <message>
        <source>{number} weighed</source>
        <translation>{number} взвешен</translation>
    </message>
    <message>
        <source>{number}: customs set</source>
        <translation>{number}: статус таможни записан</translation>
    </message>
    <message>
        <source>{number}: damage recorded</source>
        <translation>{number}: повреждение записано</translation>
    </message>
    <message>
        <source>{number}: hold released</source>
        <translation>{number}: запрет снят</translation>
    </message>
    <message>
        <source>{number}: remark kept</source>
        <translation>{number}: примечание сохранено</translation>
    </message>
    <message>
        <source>{number}: seal recorded</source>
        <translation>{number}: пломба записана</translation>
    </message>
    <message>
        <source>{number}: the seal is right, hold released</source>
        <translation>{number}: пломба верна, запрет снят</translation>
    </message>
    <message>
        <source>{plate} is out</source>
        <translation>{plate} выехал</translation>
    </message>
    <message>
        <source>{plate} leaves</source>
        <translation>{plate} уезжает</translation>
    </message>
    <message>
        <source>{train} · {departs}</source>
        <translation>{train} · {departs}</translation>
    </message>
    <message>
        <source>→ {place}</source>
        <translation>→ {place}</translation>
    </message>
</context>
<context>
    <name>judge</name>
    <message>
        <source>bogie {number}: {load}</source>
        <translation>тележка {number}: {load}</translation>
    </message>
    <message>
        <source>centre of gravity {metres} m off the middle</source>
        <translation>центр тяжести в {metres} м от середины</translation>
    </message>
    <message>
        <source>no wagon chosen</source>
        <translation>вагон не выбран</translation>
    </message>
    <message>
        <source>{load} of {limit} t</source>
        <translation>{load} из {limit} т</translation>
    </message>
    <message>
        <source>{load} t</source>
        <translation>{load} т</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>20&apos; in pairs, both of a pair on one route.</source>
        <translation>20 фут парами, оба контейнера пары одного маршрута.</translation>
    </message>
    <message>
        <source>20&apos; on the wagon, ferry</source>
        <translation>20 фут на вагоне, паром</translation>
    </message>
    <message>
        <source>20&apos; without a pair, China</source>
        <translation>20 фут без пары, Китай</translation>
    </message>
    <message>
        <source>A 20&apos; has no pair on this wagon: into China they run in pairs (C1). Add a second one, or see to its pair at the border.</source>
        <translation>У контейнера 20 фут на этом вагоне нет пары: в Китай они идут парами (C1). Добавьте второй или позаботьтесь о паре на границе.</translation>
    </message>
    <message>
        <source>A 20&apos; of {figure_kg:exact} t pays more on the ferry, which counts on at most {limit_kg:exact} t (W7).</source>
        <translation>За 20 фут весом {figure_kg:exact} т паром берёт больше: тариф рассчитан самое большее на {limit_kg:exact} т (W7).</translation>
    </message>
    <message>
        <source>A 20&apos; weighs {figure_kg:exact} t, at most {limit_kg:exact} t into China (C2). Exchange it, or have cargo taken out.</source>
        <translation>Контейнер 20 фут весит {figure_kg:exact} т, в Китай — не более {limit_kg:exact} т (C2). Замените его или попросите вынуть часть груза.</translation>
    </message>
    <message>
        <source>A 40&apos; carries {figure_kg:exact} t of cargo, at most {limit_kg:exact} t into China (C4). Exchange it, or have cargo taken out.</source>
        <translation>В контейнере 40 фут {figure_kg:exact} т груза, в Китай — не более {limit_kg:exact} т (C4). Замените его или попросите вынуть часть груза.</translation>
    </message>
    <message>
        <source>A 40&apos; weighs {figure_kg:exact} t, at most {limit_kg:exact} t into China (C4). Exchange it, or have cargo taken out.</source>
        <translation>Контейнер 40 фут весит {figure_kg:exact} т, в Китай — не более {limit_kg:exact} т (C4). Замените его или попросите вынуть часть груза.</translation>
    </message>
    <message>
        <source>A box cannot be in its own way. Name the box that was fetched from below or behind it.</source>
        <translation>Контейнер не может мешать сам себе. Укажите контейнер, который доставали из-под него или из-за него.</translation>
    </message>
    <message>
        <source>A box hangs over {slot}. Choose a slot that is open above, or correct where that box stands.</source>
        <translation>Над {slot} нависает контейнер. Выберите место, открытое сверху, или исправьте, где стоит тот контейнер.</translation>
    </message>
    <message>
        <source>A box is recorded in {slot} with nothing under it. Look where it really stands, and move it there.</source>
        <translation>Контейнер записан на {slot}, но под ним ничего нет. Посмотрите, где он стоит на самом деле, и переместите его туда.</translation>
    </message>
    <message>
        <source>A box is recorded in {slot}, outside its block. Look where it really stands, and move it there.</source>
        <translation>Контейнер записан на {slot}, вне своего блока. Посмотрите, где он стоит на самом деле, и переместите его туда.</translation>
    </message>
    <message>
        <source>A figure of {period} ({clock}) is less than nothing: more was taken back than counted.</source>
        <translation>Показатель за {period} ({clock}) меньше нуля: отменено больше, чем было посчитано.</translation>
    </message>
    <message>
        <source>A heavier box pays a surcharge.</source>
        <translation>За более тяжёлый контейнер берут надбавку.</translation>
    </message>
    <message>
        <source>A hub is kept in a file or on PostgreSQL, not on {kind}. Check the address.</source>
        <translation>Хаб хранится в файле или в PostgreSQL, но не в {kind}. Проверьте адрес.</translation>
    </message>
    <message>
        <source>A new hub was made at {place}.</source>
        <translation>Создан новый хаб: {place}.</translation>
    </message>
    <message>
        <source>A reversal is not reversed. Do the act anew.</source>
        <translation>Взятие назад назад не берут. Выполните действие заново.</translation>
    </message>
    <message>
        <source>A tare of {tare_kg} kg is unlikely for a {length_ft}&apos; box ({low_kg} to {high_kg} kg). Compare it with the plate.</source>
        <translation>Тара {tare_kg} кг маловероятна для контейнера {length_ft} фут (от {low_kg} до {high_kg} кг). Сравните с табличкой.</translation>
    </message>
    <message>
        <source>A transit declaration is open, and its number is not known. Enter it, and ask customs to close it.</source>
        <translation>Транзитная декларация открыта, её номер неизвестен. Введите его и попросите таможню закрыть её.</translation>
    </message>
    <message>
        <source>A {length_ft}&apos; box in {slot} does not rest on the corners of what stands in {below}. Choose another slot.</source>
        <translation>Контейнер {length_ft} фут на {slot} не опирается на углы того, что стоит на {below}. Выберите другое место.</translation>
    </message>
    <message>
        <source>A {length_ft}&apos; box in {slot} is outside block {block}, which has {bays} bays, {rows} rows and {tiers} tiers. Choose another slot.</source>
        <translation>Контейнер {length_ft} фут на {slot} выходит за блок {block}: в нём секций {bays}, рядов {rows}, ярусов {tiers}. Выберите другое место.</translation>
    </message>
    <message>
        <source>All boxes weigh {figure_kg:exact} t, section {section} takes {limit_kg:exact} t. Take boxes off, or exchange some for lighter ones.</source>
        <translation>Все контейнеры весят {figure_kg:exact} т, участок {section} принимает {limit_kg:exact} т. Снимите контейнеры или замените некоторые более лёгкими.</translation>
    </message>
    <message>
        <source>An axle bears {figure_kg:exact} t, at most {limit_kg:exact} t (W1). Take a box off, or exchange one for a lighter.</source>
        <translation>На ось приходится {figure_kg:exact} т, не более {limit_kg:exact} т (W1). Снимите контейнер или замените один более лёгким.</translation>
    </message>
    <message>
        <source>An axle bears {figure_kg:exact} t, at most {limit_kg:exact} t at 120 km/h (C5). Exchange a box for a lighter.</source>
        <translation>На ось приходится {figure_kg:exact} т, при 120 км/ч не более {limit_kg:exact} т (C5). Замените контейнер более лёгким.</translation>
    </message>
    <message>
        <source>An eighth of the base, {base_mm:m} m.</source>
        <translation>Восьмая часть базы, {base_mm:m} м.</translation>
    </message>
    <message>
        <source>An empty box of {tare_kg} kg tare cannot weigh {gross_kg} kg. Check if it is loaded.</source>
        <translation>Порожний контейнер с тарой {tare_kg} кг не может весить {gross_kg} кг. Проверьте, не гружёный ли он.</translation>
    </message>
    <message>
        <source>An odd number of 20&apos; has no pairs to compare.</source>
        <translation>При нечётном числе 20 фут сравнивать пары нельзя.</translation>
    </message>
    <message>
        <source>Another program has {place} open. Close every window of the hub, and try again.</source>
        <translation>{place} открыт в другой программе. Закройте все окна хаба и попробуйте снова.</translation>
    </message>
    <message>
        <source>Another program keeps {place} to itself. Close that program, or wait until it is done, and try again.</source>
        <translation>Другая программа не даёт доступа к {place}. Закройте её или дождитесь, пока она закончит, и попробуйте снова.</translation>
    </message>
    <message>
        <source>As the wagon type {wagon_type} is listed.</source>
        <translation>По данным типа вагона {wagon_type}.</translation>
    </message>
    <message>
        <source>Below the heading there is not one box. Ask the sender for the whole list.</source>
        <translation>Под заголовком нет ни одного контейнера. Попросите у отправителя полный список.</translation>
    </message>
    <message>
        <source>Beside {place} lies the log of another database, {log}, which would be mixed into the new file. Nothing was changed; move the log away, or name another file.</source>
        <translation>Рядом с {place} лежит журнал другой базы, {log}, он смешался бы с новым файлом. Ничего не изменено; уберите журнал или укажите другой файл.</translation>
    </message>
    <message>
        <source>Between {after} and {shift} a shift is missing.</source>
        <translation>Между {after} и {shift} не хватает смены.</translation>
    </message>
    <message>
        <source>Boxes are loaded on wagon {number} ({boxes}). Take them off before it is taken off the train.</source>
        <translation>На вагон {number} погружены контейнеры ({boxes}). Снимите их, прежде чем исключать его из поезда.</translation>
    </message>
    <message>
        <source>Boxes stand on it in {slot}: {numbers}. Lift them off first.</source>
        <translation>На нём на {slot} стоят контейнеры: {numbers}. Сначала снимите их.</translation>
    </message>
    <message>
        <source>Boxes that came with the wagons of {carrier} still stand on them: {numbers}. Check them in, or finish their train’s unloading.</source>
        <translation>На вагонах поезда {carrier} ещё стоят контейнеры, прибывшие с ними: {numbers}. Примите их или завершите выгрузку их поезда.</translation>
    </message>
    <message>
        <source>By the lengths of the wagons.</source>
        <translation>По длинам вагонов.</translation>
    </message>
    <message>
        <source>Comparing every row with what the events left</source>
        <translation>Каждая строка сверяется с тем, что оставили события</translation>
    </message>
    <message>
        <source>Copying the hub</source>
        <translation>Хаб копируется</translation>
    </message>
    <message>
        <source>Customs inspect the box ({document}). Present it, and wait for the result.</source>
        <translation>Таможня досматривает контейнер ({document}). Предъявите его и дождитесь результата.</translation>
    </message>
    <message>
        <source>Customs inspect the box. Present it, and wait for the result.</source>
        <translation>Таможня досматривает контейнер. Предъявите его и дождитесь результата.</translation>
    </message>
    <message>
        <source>Customs refused the box ({document}). Ask for its re-export.</source>
        <translation>Таможня отказала в выпуске контейнера ({document}). Запросите реэкспорт.</translation>
    </message>
    <message>
        <source>Customs refused the box. Ask for its re-export.</source>
        <translation>Таможня отказала в выпуске контейнера. Запросите реэкспорт.</translation>
    </message>
    <message>
        <source>Customs: {customs} ({document}).</source>
        <translation>Таможня: {customs} ({document}).</translation>
    </message>
    <message>
        <source>Customs: {customs}.</source>
        <translation>Таможня: {customs}.</translation>
    </message>
    <message>
        <source>Customs: {customs}. Regime: {category}. Wait for the release.</source>
        <translation>Таможня: {customs}. Режим: {category}. Дождитесь выпуска.</translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation>Порожний.</translation>
    </message>
    <message>
        <source>End boxes differ by {figure_kg:exact} t, at most {limit_kg:exact} t (W2). Change their order, or exchange one.</source>
        <translation>Крайние различаются на {figure_kg:exact} т, не более {limit_kg:exact} т (W2). Измените порядок или замените один.</translation>
    </message>
    <message>
        <source>End boxes differ by {figure_kg:exact} t, at most {limit_kg:exact} t with {total_kg:exact} t on the wagon (W3). Change their order, or exchange one.</source>
        <translation>Крайние различаются на {figure_kg:exact} т, не более {limit_kg:exact} т при {total_kg:exact} т на вагоне (W3). Измените порядок или замените один.</translation>
    </message>
    <message>
        <source>Event {event_id} is filed under {filed}, and one of the two is not there.</source>
        <translation>Событие {event_id} отнесено к {filed}, а одного из них нет.</translation>
    </message>
    <message>
        <source>Event {event_id} is not filed under {filed}, which it is about.</source>
        <translation>Событие {event_id} не отнесено к {filed}, о котором оно говорит.</translation>
    </message>
    <message>
        <source>Event {event_id} is of a kind that hubdesk does not know: {kind}.</source>
        <translation>Событие {event_id} неизвестного для hubdesk вида: {kind}.</translation>
    </message>
    <message>
        <source>Event {event_id} reverses event {reverses}, which did not come before it.</source>
        <translation>Событие {event_id} берёт назад событие {reverses}, которого до него не было.</translation>
    </message>
    <message>
        <source>Event {event_id} was already taken back by event {reversed_by}.</source>
        <translation>Событие {event_id} уже взято назад событием {reversed_by}.</translation>
    </message>
    <message>
        <source>Everything is proved</source>
        <translation>Всё проверено</translation>
    </message>
    <message>
        <source>Exception {exception} of order {order} is used up for {planned}: {taken} of {quota} wagons. Choose another day.</source>
        <translation>Исключение {exception} из приказа {order} на {planned} исчерпано: {taken} из {quota} вагонов. Выберите другой день.</translation>
    </message>
    <message>
        <source>Ferry rates count on {limit_boxes} boxes of 20&apos; on a wagon, {figure_boxes} stand here: it costs more (W7).</source>
        <translation>Тарифы парома рассчитаны на {limit_boxes} контейнера 20 фут на вагоне, здесь стоит {figure_boxes}: это дороже (W7).</translation>
    </message>
    <message>
        <source>For three 20&apos; with one in the middle only.</source>
        <translation>Только для трёх 20 фут, один из них в середине.</translation>
    </message>
    <message>
        <source>For two loaded 20&apos; alone on a wagon only.</source>
        <translation>Только для двух гружёных 20 фут, одних на вагоне.</translation>
    </message>
    <message>
        <source>For wagons of 1,435 mm gauge only.</source>
        <translation>Только для вагонов колеи 1435 мм.</translation>
    </message>
    <message>
        <source>For wagons with four axles only.</source>
        <translation>Только для четырёхосных вагонов.</translation>
    </message>
    <message>
        <source>Free to be lifted in {slot}.</source>
        <translation>На {slot} его можно поднять.</translation>
    </message>
    <message>
        <source>Held since {since} ({hold}): {reason}.</source>
        <translation>Под запретом с {since} ({hold}): {reason}.</translation>
    </message>
    <message>
        <source>In force on other ways only: {scope}.</source>
        <translation>Действует только на других путях: {scope}.</translation>
    </message>
    <message>
        <source>In {slot} the box would float: {empty} under it is empty. Place it lower.</source>
        <translation>На {slot} контейнер висел бы в воздухе: под ним на {empty} пусто. Поставьте его ниже.</translation>
    </message>
    <message>
        <source>It cannot have happened at {happened_at}: “{what}” was at {at}. Enter a later time, or correct the earlier act first.</source>
        <translation>Это не могло произойти {happened_at}: «{what}» было {at}. Введите более позднее время или сначала исправьте прежнее действие.</translation>
    </message>
    <message>
        <source>It only counted anew what was there. Count again if needed.</source>
        <translation>Это было лишь пересчётом наличного. При необходимости пересчитайте снова.</translation>
    </message>
    <message>
        <source>It runs under exception {exception} of order {order}: {taken} of {quota} wagons taken on {planned}.</source>
        <translation>Идёт по исключению {exception} из приказа {order}: на {planned} занято {taken} из {quota} вагонов.</translation>
    </message>
    <message>
        <source>It stands for the whole past of the demonstration.</source>
        <translation>Это всё прошлое демонстрации.</translation>
    </message>
    <message>
        <source>It was written together with a whole past, and what it changed was not kept. Correct what is wrong by a new act.</source>
        <translation>Записано вместе со всем прошлым, а прежнее состояние не сохранено. Исправьте неверное новым действием.</translation>
    </message>
    <message>
        <source>Keeping what is replaced</source>
        <translation>Заменяемое сохраняется</translation>
    </message>
    <message>
        <source>Limit at 120 km/h.</source>
        <translation>Предел при 120 км/ч.</translation>
    </message>
    <message>
        <source>Limit of a 20&apos;.</source>
        <translation>Предел для 20 фут.</translation>
    </message>
    <message>
        <source>Limit of a 40&apos; and of its cargo.</source>
        <translation>Предел для 40 фут и для его груза.</translation>
    </message>
    <message>
        <source>Limit of a pair; the figure must be below it.</source>
        <translation>Предел для пары; показатель должен быть ниже.</translation>
    </message>
    <message>
        <source>Limit of section {section}, not checked: it only warns.</source>
        <translation>Лимит участка {section}, не проверен: только предупреждение.</translation>
    </message>
    <message>
        <source>Limit of section {section}.</source>
        <translation>Лимит участка {section}.</translation>
    </message>
    <message>
        <source>Line {line} holds signs that {encoding} does not have, so the list cannot be read with it. Choose another encoding, or ask the sender for the list as UTF-8.</source>
        <translation>В строке {line} есть знаки, которых нет в кодировке {encoding}, поэтому прочесть список в ней нельзя. Выберите другую кодировку или запросите у отправителя список в UTF-8.</translation>
    </message>
    <message>
        <source>Living through the past</source>
        <translation>Проживается прошлое</translation>
    </message>
    <message>
        <source>Loaded in the middle, or symmetrically: the hub&apos;s own choice.</source>
        <translation>Гружёные в середине или симметрично: собственное правило хаба.</translation>
    </message>
    <message>
        <source>More boxes pay another rate.</source>
        <translation>За большее число контейнеров другой тариф.</translation>
    </message>
    <message>
        <source>No 20&apos; on the wagon.</source>
        <translation>На вагоне нет 20 фут.</translation>
    </message>
    <message>
        <source>No 40&apos; on the wagon.</source>
        <translation>На вагоне нет 40 фут.</translation>
    </message>
    <message>
        <source>No TEU factor for {length_ft}&apos; is in force on {on}. Add one to the settings.</source>
        <translation>На {on} нет коэффициента TEU для {length_ft} фут. Добавьте его в настройки.</translation>
    </message>
    <message>
        <source>No axle limit of this wagon type is known.</source>
        <translation>Предел нагрузки на ось для этого типа вагона неизвестен.</translation>
    </message>
    <message>
        <source>No column of the list holds container numbers. Its columns are {headings:quoted}. Choose the one with the numbers, or ask the sender for a list that has them.</source>
        <translation>Ни в одном столбце списка нет номеров контейнеров. Его столбцы: {headings:quoted}. Выберите тот, где стоят номера, или попросите у отправителя список с ними.</translation>
    </message>
    <message>
        <source>No damage is named. Write what and where: DT-L is a dent on the left side.</source>
        <translation>Повреждение не названо. Напишите, что и где: DT-L — вмятина слева.</translation>
    </message>
    <message>
        <source>No free place of {carrier} takes this box by the rules. Choose another train, or add a wagon.</source>
        <translation>Ни одно свободное место {carrier} по правилам не подходит для этого контейнера. Выберите другой поезд или добавьте вагон.</translation>
    </message>
    <message>
        <source>No layout of a {wagon_type} wagon takes {lengths} as they are placed. Choose other positions, or another wagon.</source>
        <translation>Ни одна схема вагона {wagon_type} не подходит для {lengths} в таком размещении. Выберите другие позиции или другой вагон.</translation>
    </message>
    <message>
        <source>No limit of section {section} is known.</source>
        <translation>Лимиты участка {section} неизвестны.</translation>
    </message>
    <message>
        <source>No loaded 40&apos; with a known tare on the wagon.</source>
        <translation>На вагоне нет гружёного 40 фут с известной тарой.</translation>
    </message>
    <message>
        <source>No other hold.</source>
        <translation>Других запретов нет.</translation>
    </message>
    <message>
        <source>No payment hold.</source>
        <translation>Запрета по оплате нет.</translation>
    </message>
    <message>
        <source>No row of the list says what its columns mean. Put a first row above them with names such as container, wagon and gross_kg, or choose by hand what each column is.</source>
        <translation>Ни одна строка списка не говорит, что значат его столбцы. Добавьте над ними строку с названиями, например «контейнер», «вагон» и «вес брутто, кг», или выберите вручную, что в каждом столбце.</translation>
    </message>
    <message>
        <source>No seal on an empty box.</source>
        <translation>На порожнем пломбы нет.</translation>
    </message>
    <message>
        <source>No train or truck is chosen. Assign the box.</source>
        <translation>Ни поезд, ни автомобиль не выбран. Назначьте контейнер.</translation>
    </message>
    <message>
        <source>No train {train} leaves from here. Look its number up on Transship or Dispatch.</source>
        <translation>Поезд {train} отсюда не отправляется. Найдите его номер на экранах «Перегрузка» или «Отправка».</translation>
    </message>
    <message>
        <source>No wagon of the train is known yet.</source>
        <translation>Вагоны поезда ещё неизвестны.</translation>
    </message>
    <message>
        <source>No wagon of type {wagon_type} has a position {position}: they count from 1 to {most}. Compare it with the wagon.</source>
        <translation>У вагона типа {wagon_type} нет позиции {position}: они считаются от 1 до {most}. Сравните с вагоном.</translation>
    </message>
    <message>
        <source>No wagon of {carrier} is planned for the box. Say on which it stands.</source>
        <translation>Вагон поезда {carrier} для контейнера не запланирован. Укажите, на котором он стоит.</translation>
    </message>
    <message>
        <source>Nobody knows exactly where the box stands ({slot}). Find it, and record its slot.</source>
        <translation>Никто точно не знает, где стоит контейнер ({slot}). Найдите его и запишите место.</translation>
    </message>
    <message>
        <source>Nobody looked at the seal. Check it before the box is handed over.</source>
        <translation>Пломбу никто не осматривал. Проверьте её до выдачи контейнера.</translation>
    </message>
    <message>
        <source>Nobody said yet what became of {boxes} boxes of this list ({numbers}). Check them in, or say of each that it stays on its wagon, comes later with it, or is missing.</source>
        <translation>Не сказано, что стало с контейнерами этого списка: {boxes} ({numbers}). Примите их или укажите по каждому, что он остаётся на вагоне, придёт с ним позже или отсутствует.</translation>
    </message>
    <message>
        <source>Not loaded yet: {numbers}. Load them, or say why the truck leaves without them.</source>
        <translation>Ещё не погружены: {numbers}. Погрузите их или укажите, почему автомобиль уезжает без них.</translation>
    </message>
    <message>
        <source>Not possible now: {act}. The box is held since {since} ({hold}): {reason}. Next: {turn}.</source>
        <translation>Сейчас нельзя: {act}. Контейнер под запретом с {since} ({hold}): {reason}. Дальше: {turn}.</translation>
    </message>
    <message>
        <source>Not possible now: {act}. The box is {where}. Look at its history for what came first.</source>
        <translation>Сейчас нельзя: {act}. Контейнер {where}. Посмотрите в истории, что было прежде.</translation>
    </message>
    <message>
        <source>Not possible now: {act}. The plan for the box is: {plan}. Change the plan first.</source>
        <translation>Сейчас нельзя: {act}. План для контейнера: {plan}. Сначала измените план.</translation>
    </message>
    <message>
        <source>Not possible now: {act}. The wagon is {stage}. Look at its history for what came first.</source>
        <translation>Сейчас нельзя: {act}. Вагон {stage}. Посмотрите в истории, что было прежде.</translation>
    </message>
    <message>
        <source>Not possible now: {act}. The {carrier_kind} is {stage}. Look at its history for what came first.</source>
        <translation>Сейчас нельзя: {act}; {carrier_kind}: {stage}. Посмотрите в истории, что было прежде.</translation>
    </message>
    <message>
        <source>Not possible: {act}. The box is not known here. Announce it, or take it as found.</source>
        <translation>Нельзя: {act}. Контейнер здесь неизвестен. Объявите его или примите по факту.</translation>
    </message>
    <message>
        <source>Not possible: {act}. The train or truck is not known here. Announce it first.</source>
        <translation>Нельзя: {act}. Поезд или автомобиль здесь неизвестен. Сначала объявите его.</translation>
    </message>
    <message>
        <source>Not possible: {act}. The wagon is not known here. Announce it with its train.</source>
        <translation>Нельзя: {act}. Вагон здесь неизвестен. Объявите его вместе с поездом.</translation>
    </message>
    <message>
        <source>Nothing is chosen. Mark at least one line first.</source>
        <translation>Ничего не выбрано. Сначала отметьте хотя бы одну строку.</translation>
    </message>
    <message>
        <source>Nothing that weighs stands on the wagon.</source>
        <translation>На вагоне нет ничего, что имеет вес.</translation>
    </message>
    <message>
        <source>One bogie bears {figure_kg:exact} t, at most half the payload, {limit_kg:exact} t (W5). Move weight to the other end, or take a box off.</source>
        <translation>На одну тележку приходится {figure_kg:exact} т, не более половины грузоподъёмности, {limit_kg:exact} т (W5). Сместите вес к другому концу или снимите контейнер.</translation>
    </message>
    <message>
        <source>Open tops are refused.</source>
        <translation>Открытые сверху не принимаются.</translation>
    </message>
    <message>
        <source>Open-top boxes on the wagon: {figure_boxes}. China–Europe trains refuse them (C6). Take them off.</source>
        <translation>Открытых сверху контейнеров на вагоне: {figure_boxes}. Поезда Китай–Европа их не берут (C6). Снимите их.</translation>
    </message>
    <message>
        <source>Order {order} bans goods {commodity} to {stations} on {planned} (from {valid_from} until before {valid_until}). Choose another day or way.</source>
        <translation>Приказ {order} запрещает груз {commodity} назначением {stations} на {planned} (с {valid_from}, до {valid_until} не включая). Выберите другой день или путь.</translation>
    </message>
    <message>
        <source>Order {order} bans goods {commodity} to {stations} on {planned} (from {valid_from} until it is lifted). Choose another day or way.</source>
        <translation>Приказ {order} запрещает груз {commodity} назначением {stations} на {planned} (с {valid_from} до отмены). Выберите другой день или путь.</translation>
    </message>
    <message>
        <source>Order {order} bans these goods in other wagons only: {wagon_kinds}.</source>
        <translation>Приказ {order} запрещает этот груз только в других вагонах: {wagon_kinds}.</translation>
    </message>
    <message>
        <source>Order {order} bans these goods in some wagons: {wagon_kinds}. Choose another kind.</source>
        <translation>Приказ {order} запрещает этот груз в некоторых вагонах: {wagon_kinds}. Выберите другой вид.</translation>
    </message>
    <message>
        <source>Pages of the file do not hold together (in SQLite&apos;s words: {said}).</source>
        <translation>Страницы файла не сходятся (словами SQLite: {said}).</translation>
    </message>
    <message>
        <source>Pairs of 20&apos; for different destinations: {figure_boxes}. Into China both of a pair take one route (C1). Exchange one of them.</source>
        <translation>Пар 20 фут разного назначения: {figure_boxes}. В Китай оба контейнера пары идут одним маршрутом (C1). Замените один из них.</translation>
    </message>
    <message>
        <source>Position {position} is on no wagon. Choose the wagon as well.</source>
        <translation>Позиция {position} не на вагоне. Выберите и вагон.</translation>
    </message>
    <message>
        <source>Position {position} of wagon {wagon} is given to {other} too. Correct one of the two.</source>
        <translation>Позиция {position} вагона {wagon} отдана и контейнеру {other}. Исправьте одно из двух.</translation>
    </message>
    <message>
        <source>Proving the copy</source>
        <translation>Проверяется копия</translation>
    </message>
    <message>
        <source>Proving the figures</source>
        <translation>Проверяются показатели</translation>
    </message>
    <message>
        <source>Proving the file</source>
        <translation>Проверяется файл</translation>
    </message>
    <message>
        <source>Proving the journal</source>
        <translation>Проверяется журнал</translation>
    </message>
    <message>
        <source>Proving the stocks at the shifts&apos; starts</source>
        <translation>Проверяется наличие на начало смен</translation>
    </message>
    <message>
        <source>Proving the yard</source>
        <translation>Проверяется площадка</translation>
    </message>
    <message>
        <source>Proving trains, trucks and wagons</source>
        <translation>Проверяются поезда, автомобили и вагоны</translation>
    </message>
    <message>
        <source>Proving what was counted</source>
        <translation>Проверяется подсчитанное</translation>
    </message>
    <message>
        <source>Proving where the boxes are</source>
        <translation>Проверяется, где контейнеры</translation>
    </message>
    <message>
        <source>Put out of force in the settings.</source>
        <translation>Отключено в настройках.</translation>
    </message>
    <message>
        <source>Restoring the hub</source>
        <translation>Хаб восстанавливается</translation>
    </message>
    <message>
        <source>Row {first} says the same thing already. Leave one of the two rows out.</source>
        <translation>То же самое уже сказано в строке {first}. Уберите одну из двух строк.</translation>
    </message>
    <message>
        <source>Row {row} of {table} is not as event {event_id} left it: {columns} changed without an event.</source>
        <translation>Строка {row} таблицы {table} не такая, какой её оставило событие {event_id}: без события изменено {columns}.</translation>
    </message>
    <message>
        <source>Row {row} of {table} names something in {target} that is not there.</source>
        <translation>Строка {row} таблицы {table} ссылается на то, чего нет в {target}.</translation>
    </message>
    <message>
        <source>Row {row} of {table} says that import {event_id} brought it, but nothing of that import is left.</source>
        <translation>Строка {row} таблицы {table} названа пришедшей с загрузкой {event_id}, но от этой загрузки ничего не осталось.</translation>
    </message>
    <message>
        <source>Row {row} of {table}, which event {event_id} wrote, is gone.</source>
        <translation>Строка {row} таблицы {table}, записанная событием {event_id}, пропала.</translation>
    </message>
    <message>
        <source>Rows of {table} that event {event_id} wrote were changed without an event.</source>
        <translation>Строки таблицы {table}, записанные событием {event_id}, изменены без события.</translation>
    </message>
    <message>
        <source>Say what became of this box.</source>
        <translation>Укажите, что стало с этим контейнером.</translation>
    </message>
    <message>
        <source>Say what is in the box: goods in words.</source>
        <translation>Укажите, что в контейнере: груз словами.</translation>
    </message>
    <message>
        <source>Say why: {act}. The reason stays on record.</source>
        <translation>Укажите причину: {act}. Она остаётся в записи.</translation>
    </message>
    <message>
        <source>Scheme 22-4.</source>
        <translation>Схема 22-4.</translation>
    </message>
    <message>
        <source>Seal {seal} as announced or put on here.</source>
        <translation>Пломба {seal}: как объявлена или наложена здесь.</translation>
    </message>
    <message>
        <source>Set the former value again: both stay on record.</source>
        <translation>Верните прежнее значение: в записи остаются оба.</translation>
    </message>
    <message>
        <source>The hub cannot tell which train or truck {carrier} is. Name it with its date, or say when it leaves.</source>
        <translation>Непонятно, какой это поезд или автомобиль: {carrier}. Укажите его с датой или время его отправления.</translation>
    </message>
    <message>
        <source>{count} trains leave as {train}. Name one of them with its day; the latest are {trains}.</source>
        <translation>Под номером {train} отправляются разные поезда ({count}). Назовите один из них вместе с днём; последние: {trains}.</translation>
    </message>
    <message>
        <source>Shift {shift} does not begin when the clock says that it does.</source>
        <translation>Смена {shift} начинается не тогда, когда велят часы.</translation>
    </message>
    <message>
        <source>Shift {shift} opens with less than nothing: something was counted out before it was in.</source>
        <translation>Смена {shift} открывается с остатком меньше нуля: что-то посчитано как вывоз раньше, чем как ввоз.</translation>
    </message>
    <message>
        <source>Somebody has taken guards off the journal of {place} ({guards}), so it can no longer be trusted. Restore the newest backup with hubdesk restore.</source>
        <translation>Кто-то снял защиту с журнала {place} ({guards}), доверять ему больше нельзя. Восстановите новейшую копию командой hubdesk restore.</translation>
    </message>
    <message>
        <source>Something has happened since that builds on this act. Take the later acts back first, newest first.</source>
        <translation>С тех пор произошло то, что на этом действии основано. Сначала возьмите назад более поздние действия, начиная с последнего.</translation>
    </message>
    <message>
        <source>TEU on the wagons</source>
        <translation>TEU на вагонах</translation>
    </message>
    <message>
        <source>Taking this back would leave the box at {slot} without a box under it. Move that one first.</source>
        <translation>Если взять это назад, контейнер на {slot} останется без контейнера под ним. Сначала переместите его.</translation>
    </message>
    <message>
        <source>That is no place for a hub. Give a file&apos;s path, or postgresql+psycopg://user@server/database.</source>
        <translation>Это не место для хаба. Укажите путь к файлу или postgresql+psycopg://user@server/database.</translation>
    </message>
    <message>
        <source>The 20&apos; are all loaded, or all empty, or there is none.</source>
        <translation>Все 20 фут гружёные, или все порожние, или их нет.</translation>
    </message>
    <message>
        <source>The HS code {hs_code} is not in the list of commodities, so the goods count as other.</source>
        <translation>Кода ТН ВЭД {hs_code} нет в перечне грузов, поэтому груз считается прочим.</translation>
    </message>
    <message>
        <source>The announced seal {announced} is not on the box. The box is held: draw up an act.</source>
        <translation>Объявленной пломбы {announced} на контейнере нет. Контейнер под запретом: составьте акт.</translation>
    </message>
    <message>
        <source>The backup was proved from end to end before it took the hub&apos;s place.</source>
        <translation>Копия проверена от начала до конца, прежде чем занять место хаба.</translation>
    </message>
    <message>
        <source>The bogies bear {head_kg:exact} and {tail_kg:exact} t: {figure_kg:exact} t apart, at most {limit_kg:exact} t (W5). Move weight towards the lighter end.</source>
        <translation>На тележки приходится {head_kg:exact} и {tail_kg:exact} т: разница {figure_kg:exact} т, не более {limit_kg:exact} т (W5). Сместите вес к более лёгкому концу.</translation>
    </message>
    <message>
        <source>The box already stands in {position}. Choose another place.</source>
        <translation>Контейнер уже стоит на {position}. Выберите другое место.</translation>
    </message>
    <message>
        <source>The box cannot be lifted: others stand on it. Lifts needed first: {lifts}.</source>
        <translation>Контейнер не поднять: на нём стоят другие. Нужно подъёмов: {lifts}.</translation>
    </message>
    <message>
        <source>The box carries seal {found}, but none was announced. Compare it with the papers.</source>
        <translation>На контейнере пломба {found}, но не объявлена никакая. Сравните её с документами.</translation>
    </message>
    <message>
        <source>The box has no destination, so it counts as local. Ask the sender where it goes.</source>
        <translation>У контейнера нет назначения, он считается местным. Спросите у отправителя, куда он идёт.</translation>
    </message>
    <message>
        <source>The box in {slot} is recorded in other cells than its length takes. Look, and move it there again.</source>
        <translation>Контейнер на {slot} записан не в тех ячейках, что занимает по длине. Посмотрите и переместите его туда снова.</translation>
    </message>
    <message>
        <source>The box in {slot} is recorded on one that it cannot rest on. Look where both really stand.</source>
        <translation>Контейнер на {slot} записан на таком, на который не может опереться. Посмотрите, где оба стоят на самом деле.</translation>
    </message>
    <message>
        <source>The box is loaded and carries no seal, and none was announced. Seal it or ask the sender.</source>
        <translation>Контейнер гружёный, пломбы на нём нет, и не объявлена никакая. Опломбируйте его или спросите отправителя.</translation>
    </message>
    <message>
        <source>The box is loaded and has no HS code, so its goods count as other. Ask the sender for it.</source>
        <translation>Контейнер гружёный без кода ТН ВЭД, поэтому груз считается прочим. Спросите код у отправителя.</translation>
    </message>
    <message>
        <source>The box is not assigned to {carrier} yet.</source>
        <translation>Контейнер ещё не назначен на {carrier}.</translation>
    </message>
    <message>
        <source>The box is planned for {carrier} already. Choose another train.</source>
        <translation>Контейнер уже в плане {carrier}. Выберите другой поезд.</translation>
    </message>
    <message>
        <source>The box is {load_status} already. Nothing is to be changed.</source>
        <translation>Контейнер уже {load_status}. Менять нечего.</translation>
    </message>
    <message>
        <source>The box is {where}.</source>
        <translation>Контейнер {where}.</translation>
    </message>
    <message>
        <source>The box is {where}. Bring it to where this can be done first.</source>
        <translation>Контейнер {where}. Сначала доставьте его туда, где это можно сделать.</translation>
    </message>
    <message>
        <source>The box leaves with {carrier}. Assign it elsewhere for another way out.</source>
        <translation>Контейнер убывает с {carrier}. Для другого пути назначьте его иначе.</translation>
    </message>
    <message>
        <source>The box weighs {weighed_kg} kg, but {declared_kg} kg are declared: {difference_kg} kg apart. Ask the sender for a corrected declaration.</source>
        <translation>Контейнер весит {weighed_kg} кг, а заявлено {declared_kg} кг: разница {difference_kg} кг. Запросите у отправителя исправленные данные.</translation>
    </message>
    <message>
        <source>The boxes have no places yet.</source>
        <translation>У контейнеров ещё нет мест.</translation>
    </message>
    <message>
        <source>The boxes take {figure_teu_hundredths} TEU, the wagons have {limit_teu_hundredths}. Take boxes off, or add a wagon.</source>
        <translation>Контейнеры занимают {figure_teu_hundredths} TEU, вагоны вмещают {limit_teu_hundredths}. Снимите контейнеры или добавьте вагон.</translation>
    </message>
    <message>
        <source>The boxes weigh {figure_kg:exact} t, the wagon takes at most {limit_kg:exact} t (W1). Take a box off, or exchange one for a lighter.</source>
        <translation>Контейнеры весят {figure_kg:exact} т, вагон берёт не более {limit_kg:exact} т (W1). Снимите контейнер или замените один более лёгким.</translation>
    </message>
    <message>
        <source>The boxes weigh {figure_kg:exact} t, this model ({wagon_type}) takes at most {limit_kg:exact} t of containers (W1). Take a box off, or choose another wagon.</source>
        <translation>Контейнеры весят {figure_kg:exact} т, эта модель ({wagon_type}) берёт не более {limit_kg:exact} т контейнеров (W1). Снимите контейнер или выберите другой вагон.</translation>
    </message>
    <message>
        <source>The centre of gravity is {figure_mm} mm off the middle, at most {limit_mm} mm (W5). Move weight to the other end.</source>
        <translation>Центр тяжести смещён от середины на {figure_mm} мм, не более {limit_mm} мм (W5). Сместите вес к другому концу.</translation>
    </message>
    <message>
        <source>The check digit of {number} is {expected}, not {found}. Compare the number with the plate.</source>
        <translation>Контрольная цифра {number} — {expected}, а не {found}. Сравните номер с табличкой.</translation>
    </message>
    <message>
        <source>The clock settings need at least one line, and each must be valid from a later date than the one before.</source>
        <translation>Настройкам часов нужна хотя бы одна строка, и каждая должна действовать с более позднего дня, чем предыдущая.</translation>
    </message>
    <message>
        <source>The copy is proved: it holds the hub whole, up to event {events} of its journal.</source>
        <translation>Копия проверена: в ней весь хаб до события {events} его журнала.</translation>
    </message>
    <message>
        <source>The copy of {place} did not come out like the hub and was thrown away. Check the hub and the disk.</source>
        <translation>Копия {place} вышла не такой, как хаб, и выброшена. Проверьте хаб и диск.</translation>
    </message>
    <message>
        <source>The cut-off of {carrier} is {cut_off_at}.</source>
        <translation>Закрытие {carrier}: {cut_off_at}.</translation>
    </message>
    <message>
        <source>The cut-off of {carrier} was {cut_off_at}. Choose a later train, or ask the shift lead.</source>
        <translation>Закрытие {carrier} было {cut_off_at}. Выберите более поздний поезд или спросите начальника смены.</translation>
    </message>
    <message>
        <source>The cut-off {cut_off_at} is after the departure {departs_at}. Enter an earlier one.</source>
        <translation>Закрытие {cut_off_at} позже отправления {departs_at}. Введите более раннее.</translation>
    </message>
    <message>
        <source>The database at {place} is busy with other work; nothing was written. Try again.</source>
        <translation>База данных {place} занята другой работой; ничего не записано. Попробуйте снова.</translation>
    </message>
    <message>
        <source>The database at {place} is damaged. Keep a copy of it, and restore the newest backup with hubdesk restore.</source>
        <translation>База данных {place} повреждена. Сохраните её копию и восстановите новейшую резервную копию командой hubdesk restore.</translation>
    </message>
    <message>
        <source>The database server does not let this user write to {place}. Have its administrator grant it.</source>
        <translation>Сервер базы данных не даёт этому пользователю писать в {place}. Попросите администратора дать право.</translation>
    </message>
    <message>
        <source>The database server of {place} does not answer. Check the network and the address, and try again.</source>
        <translation>Сервер базы данных {place} не отвечает. Проверьте сеть и адрес и попробуйте снова.</translation>
    </message>
    <message>
        <source>The database server of {place} refuses this user or password. Check both in the address.</source>
        <translation>Сервер базы данных {place} не принимает пользователя или пароль. Проверьте то и другое в адресе.</translation>
    </message>
    <message>
        <source>The database server of {place} takes no more connections. Close a window that nobody uses, and try again.</source>
        <translation>Сервер базы данных {place} больше не принимает соединений. Закройте лишнее окно и попробуйте снова.</translation>
    </message>
    <message>
        <source>The day shift starts at {day}, not before the night shift at {night}. Enter the earlier hour first.</source>
        <translation>Дневная смена начинается в {day}, не раньше ночной в {night}. Введите сначала более ранний час.</translation>
    </message>
    <message>
        <source>The disk that holds {place} is full; nothing was written. Free some space and try again.</source>
        <translation>Диск, на котором {place}, заполнен; ничего не записано. Освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>The driver for {place} is not installed. Install it: pip install &apos;psycopg[binary]&apos;.</source>
        <translation>Драйвер для {place} не установлен. Установите его: pip install &apos;psycopg[binary]&apos;.</translation>
    </message>
    <message>
        <source>The driver&apos;s power of attorney was valid until {authority_until}: the truck may not collect. Ask for a new one and amend the truck.</source>
        <translation>Доверенность водителя действовала до {authority_until}: забирать нельзя. Запросите новую и измените автомобиль.</translation>
    </message>
    <message>
        <source>The figures of {period} ({clock}) differ from a recount of the ledger.</source>
        <translation>Показатели за {period} ({clock}) расходятся с пересчётом учёта.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Make it, or choose another place for the hub.</source>
        <translation>Папки {folder} нет. Создайте её или выберите для хаба другое место.</translation>
    </message>
    <message>
        <source>The folder {folder} is read-only, and the database writes its log beside its file. Give yourself the right to write to it, or move the hub.</source>
        <translation>Папка {folder} только для чтения, а база пишет журнал рядом с файлом. Дайте себе право записи или перенесите хаб.</translation>
    </message>
    <message>
        <source>The fourth letter of {number} is {found}, but must be U, J, Z or R. Compare it with the plate.</source>
        <translation>Четвёртая буква {number} — {found}, а должна быть U, J, Z или R. Сравните с табличкой.</translation>
    </message>
    <message>
        <source>The hub at {place} has an older schema ({revision}). Open it once with this hubdesk, then check it.</source>
        <translation>У хаба {place} старая схема ({revision}). Откройте его один раз этим hubdesk, затем проверьте.</translation>
    </message>
    <message>
        <source>The hub at {place} was made by a newer hubdesk (schema {revision}). Nothing was changed in it; install that version.</source>
        <translation>Хаб {place} создан более новым hubdesk (схема {revision}). В нём ничего не изменено; установите ту версию.</translation>
    </message>
    <message>
        <source>The hub begins with it.</source>
        <translation>С этого хаб начинается.</translation>
    </message>
    <message>
        <source>The hub knows no place {location}. Use its code, UN/LOCODE or rail code.</source>
        <translation>Хаб не знает места {location}. Укажите его код, UN/LOCODE или код станции.</translation>
    </message>
    <message>
        <source>The hub knows no section {section} on that day. Choose one of the list.</source>
        <translation>Хаб не знает участка {section} на этот день. Выберите из списка.</translation>
    </message>
    <message>
        <source>The hub knows no wagon type {wagon_type}. Name a model or a class such as 60 ft.</source>
        <translation>Хаб не знает типа вагона {wagon_type}. Укажите модель или класс, например 60 ft.</translation>
    </message>
    <message>
        <source>The journal has no event {event_id}.</source>
        <translation>В журнале нет события {event_id}.</translation>
    </message>
    <message>
        <source>The journal has {events} events, but its head speaks of {said}: its end was changed.</source>
        <translation>В журнале событий {events}, а в его заголовке {said}: конец журнала изменён.</translation>
    </message>
    <message>
        <source>The journal was changed: from event {event_id} on its chain does not hold.</source>
        <translation>Журнал изменён: с события {event_id} его цепочка не сходится.</translation>
    </message>
    <message>
        <source>The journal&apos;s guard {guard} is gone or switched off.</source>
        <translation>Защита журнала {guard} пропала или отключена.</translation>
    </message>
    <message>
        <source>The last digit of wagon {number} should be {expected}, not {found}. Compare it with the wagon.</source>
        <translation>Последняя цифра вагона {number} должна быть {expected}, а не {found}. Сравните с вагоном.</translation>
    </message>
    <message>
        <source>The layouts of the wagon type {wagon_type}.</source>
        <translation>Схемы типа вагона {wagon_type}.</translation>
    </message>
    <message>
        <source>The letters of this list read as {encoding}, but nearly as well as {other}. Look at its words, and choose the other encoding if they make no sense.</source>
        <translation>Буквы списка читаются как {encoding}, но почти так же хорошо как {other}. Посмотрите на слова и, если они бессмысленны, выберите другую кодировку.</translation>
    </message>
    <message>
        <source>The list could not be written out to its end ({said}). Do not use what is there of it.</source>
        <translation>Список не удалось вывести до конца ({said}). Не пользуйтесь тем, что вывелось.</translation>
    </message>
    <message>
        <source>The list has no column {wanted:quoted}, without which its rows cannot be told apart. Its columns are {headings:quoted}. Choose the right one, or add it.</source>
        <translation>В списке нет столбца {wanted:quoted}, без которого его строки не различить. Его столбцы: {headings:quoted}. Выберите нужный или добавьте его.</translation>
    </message>
    <message>
        <source>The load of wagon {wagon} keeps all rules.</source>
        <translation>Погрузка вагона {wagon} соблюдает все правила.</translation>
    </message>
    <message>
        <source>The loaded 20&apos; among the empty ones stand {figure_mm} mm off symmetry (W6). Put the loaded in the middle, or symmetrically.</source>
        <translation>Гружёные 20 фут среди порожних стоят на {figure_mm} мм несимметрично (W6). Поставьте гружёные в середину или симметрично.</translation>
    </message>
    <message>
        <source>The middle box weighs {figure_kg:exact} t, a box at an end {limit_kg:exact} t (W2). Put the heaviest in the middle.</source>
        <translation>Средний контейнер весит {figure_kg:exact} т, крайний {limit_kg:exact} т (W2). Поставьте самый тяжёлый в середину.</translation>
    </message>
    <message>
        <source>The model {wagon_type} has a limit of its own for containers.</source>
        <translation>У модели {wagon_type} свой предел для контейнеров.</translation>
    </message>
    <message>
        <source>The opening stock of shift {shift} differs from a recount of the ledger.</source>
        <translation>Наличие на начало смены {shift} расходится с пересчётом учёта.</translation>
    </message>
    <message>
        <source>The operating day cannot change at {boundary}, in the middle of a shift. Choose the hour at which a shift starts.</source>
        <translation>Операционные сутки не могут сменяться в {boundary}, посреди смены. Выберите час начала смены.</translation>
    </message>
    <message>
        <source>The profile cannot be used to read telegrams: {said:quoted}. Compare it with one that comes with hubdesk.</source>
        <translation>По этому профилю читать телеграммы нельзя: {said:quoted}. Сравните его с тем, что поставляется с hubdesk.</translation>
    </message>
    <message>
        <source>The release {release_reference} was valid until {release_until}: the truck may not collect. Ask for a new one and amend the truck.</source>
        <translation>Релиз {release_reference} действовал до {release_until}: забирать нельзя. Запросите новый и измените автомобиль.</translation>
    </message>
    <message>
        <source>As the wagon type {wagon_type} is listed, not checked.</source>
        <translation>По данным типа вагона {wagon_type}, не проверено.</translation>
    </message>
    <message>
        <source>Dangerous goods of class {dangerous_class:quoted} may not come in here. Leave the row out and tell the sender.</source>
        <translation>Опасные грузы класса {dangerous_class:quoted} сюда не принимаются. Уберите строку и сообщите отправителю.</translation>
    </message>
    <message>
        <source>Embargo orders in force: {orders}. None stands in the way.</source>
        <translation>Действующих запретов: {orders}. Ни один не мешает.</translation>
    </message>
    <message>
        <source>From lever arms: head bogie {head_kg:t} t, tail bogie {tail_kg:t} t.</source>
        <translation>По плечам: передняя тележка {head_kg:t} т, задняя тележка {tail_kg:t} т.</translation>
    </message>
    <message>
        <source>Half the payload of the wagon; head bogie {head_kg:t} t, tail bogie {tail_kg:t} t.</source>
        <translation>Половина грузоподъёмности вагона; передняя тележка {head_kg:t} т, задняя тележка {tail_kg:t} т.</translation>
    </message>
    <message>
        <source>In {rows} rows the cell {field:quoted} is empty, here for the first time.</source>
        <translation>Пустых ячеек {field:quoted}: {rows}, здесь — первая из них.</translation>
    </message>
    <message>
        <source>Its pages are so damaged that nothing more can be read of it.</source>
        <translation>Страницы файла повреждены настолько, что дальше его не прочесть.</translation>
    </message>
    <message>
        <source>Line {line} holds letters in another encoding than UTF-8. Save the list again and choose “CSV UTF-8” as its kind of file.</source>
        <translation>В строке {line} буквы не в кодировке UTF-8. Сохраните список снова и выберите тип файла «CSV UTF-8».</translation>
    </message>
    <message>
        <source>Line {line}, {column:quoted}: {said}</source>
        <translation>Строка {line}, {column:quoted}: {said}</translation>
    </message>
    <message>
        <source>No embargo order is in force on the day of its train.</source>
        <translation>На день отправления поезда запретов нет.</translation>
    </message>
    <message>
        <source>No list was taken in as number {event_id}. The number is told when a list is taken in.</source>
        <translation>Список под номером {event_id} не загружался. Номер сообщается при загрузке списка.</translation>
    </message>
    <message>
        <source>No pictures can be kept in {place} ({said}). Name a folder that you may write to.</source>
        <translation>В {place} нельзя сохранить снимки ({said}). Укажите папку, в которую вы можете писать.</translation>
    </message>
    <message>
        <source>Scheme 22-4a, up to 34 t together; here {total_kg:t} t.</source>
        <translation>Схема 22-4а, вместе до 34 т; здесь {total_kg:t} т.</translation>
    </message>
    <message>
        <source>The box departed {departed_at}, before it arrived {arrived_at}. Correct one of the two.</source>
        <translation>Контейнер убыл {departed_at}, раньше, чем прибыл {arrived_at}. Исправьте одно из двух.</translation>
    </message>
    <message>
        <source>The box has no wagon of {carrier} yet, so no layout is judged. Assign it to one.</source>
        <translation>Для контейнера ещё не выбран вагон поезда {carrier}, поэтому погрузка не проверена. Назначьте его на вагон.</translation>
    </message>
    <message>
        <source>The cell {field:quoted} is empty. Ask the sender what belongs there.</source>
        <translation>Ячейка {field:quoted} пуста. Уточните у отправителя, что в ней должно быть.</translation>
    </message>
    <message>
        <source>The check digit of {number} is 0, and a 0 can hide a misread digit. Compare the number with the plate.</source>
        <translation>Контрольная цифра {number} — 0, а 0 может скрыть неверно прочитанную цифру. Сравните номер с табличкой.</translation>
    </message>
    <message>
        <source>The columns of this list are separated by {separator:quoted}. Save it again with commas between them.</source>
        <translation>Столбцы этого списка разделены знаком {separator:quoted}. Сохраните его снова с запятыми между ними.</translation>
    </message>
    <message>
        <source>The database cannot be read to its end (in its own words: {said}).</source>
        <translation>База данных не читается до конца (её словами: {said}).</translation>
    </message>
    <message>
        <source>The figures have {number} with another size, kind or weight than it has here.</source>
        <translation>В показателях {number} другого размера, вида или веса, чем здесь.</translation>
    </message>
    <message>
        <source>The first line does not name the columns. It must hold these names: {columns:quoted}.</source>
        <translation>Первая строка не называет столбцы. В ней должны быть эти имена: {columns:quoted}.</translation>
    </message>
    <message>
        <source>The first line must name the columns of a train&apos;s list. These are missing: {missing:quoted}.</source>
        <translation>Первая строка должна называть столбцы списка поезда. Не хватает: {missing:quoted}.</translation>
    </message>
    <message>
        <source>The first line must name the columns of a train&apos;s list. These are missing: {missing:quoted}. These are not known: {unknown:quoted}.</source>
        <translation>Первая строка должна называть столбцы списка поезда. Не хватает: {missing:quoted}. Неизвестны: {unknown:quoted}.</translation>
    </message>
    <message>
        <source>The first line names columns that a train&apos;s list does not have: {unknown:quoted}. Take them out.</source>
        <translation>Первая строка называет столбцы, которых в списке поезда нет: {unknown:quoted}. Уберите их.</translation>
    </message>
    <message>
        <source>The first line names these columns twice: {twice:quoted}. Leave one of each.</source>
        <translation>Первая строка называет эти столбцы дважды: {twice:quoted}. Оставьте по одному.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Make it, or name another place for the backup.</source>
        <translation>Папки {folder} нет. Создайте её или укажите для копии другое место.</translation>
    </message>
    <message>
        <source>The folder {folder} is read-only. Name another place for the backup.</source>
        <translation>Папка {folder} только для чтения. Укажите для копии другое место.</translation>
    </message>
    <message>
        <source>The hub at {place} is damaged, so no backup was made of it. See with hubdesk check what is wrong, and restore the newest backup with hubdesk restore.</source>
        <translation>Хаб {place} повреждён, поэтому его копия не сделана. Посмотрите командой hubdesk check, что не так, и восстановите новейшую копию командой hubdesk restore.</translation>
    </message>
    <message>
        <source>The hub knows no goods {text:quoted}, so they count as other. Choose a group, or give an HS code.</source>
        <translation>Терминал не знает груза {text:quoted}, поэтому он учитывается как прочий. Выберите группу или укажите код ТН ВЭД.</translation>
    </message>
    <message>
        <source>The hub knows no party {text:quoted}. It is made known and marked to be looked at: choose a known one if that is meant.</source>
        <translation>Терминал не знает организации {text:quoted}. Она будет заведена с отметкой «проверить»: выберите известную, если имеется в виду она.</translation>
    </message>
    <message>
        <source>The hub knows no place {text:quoted}. It is made known and marked to be looked at: choose a known one if that is meant.</source>
        <translation>Терминал не знает пункта {text:quoted}. Он будет заведён с отметкой «проверить»: выберите известный, если имеется в виду он.</translation>
    </message>
    <message>
        <source>The hub knows no wagon type {text:quoted}, so {wagon_type} is assumed. Choose the type that is meant.</source>
        <translation>Терминал не знает типа вагона {text:quoted}, поэтому принят {wagon_type}. Выберите тип, который имеется в виду.</translation>
    </message>
    <message>
        <source>The list does not say how long the box is; {size_type} is assumed. Ask the sender, or look when it is here.</source>
        <translation>В списке не указана длина контейнера; принят {size_type}. Уточните у отправителя или проверьте, когда он придёт.</translation>
    </message>
    <message>
        <source>The list does not say of what type wagon {wagon} is; {wagon_type} is assumed. Look when it is here.</source>
        <translation>В списке не указан тип вагона {wagon}; принят {wagon_type}. Проверьте, когда он придёт.</translation>
    </message>
    <message>
        <source>The list does not say the regime of the box; {category} is assumed by where it goes.</source>
        <translation>В списке не указан режим контейнера; по направлению принято: {category}.</translation>
    </message>
    <message>
        <source>The list does not say whether the box carries cargo; {load_status} is assumed.</source>
        <translation>В списке не сказано, гружёный ли контейнер; принято: {load_status}.</translation>
    </message>
    <message>
        <source>The list has no column for {field:quoted}. What can be told from the rest is assumed. Look at the rows, or choose the column above.</source>
        <translation>В списке нет столбца {field:quoted}. Принято то, что следует из остального. Просмотрите строки или выберите столбец вверху.</translation>
    </message>
    <message>
        <source>The list says {size_type}, but the box was {earlier} when it was here. Look at the number and the type.</source>
        <translation>В списке {size_type}, но в прошлый раз контейнер был {earlier}. Проверьте номер и тип.</translation>
    </message>
    <message>
        <source>The row cannot be taken without: {columns:quoted}. Fill that in, or leave the row out.</source>
        <translation>Строку нельзя принять без: {columns:quoted}. Заполните это или уберите строку.</translation>
    </message>
    <message>
        <source>The row has {cells} columns, but the first line names {wanted}. A text with a comma in it must stand in quotation marks.</source>
        <translation>В строке столбцов {cells}, а первая строка называет {wanted}. Текст с запятой должен стоять в кавычках.</translation>
    </message>
    <message>
        <source>The row over {over_kg:t} t of the table; on the wagon {total_kg:t} t.</source>
        <translation>Строка таблицы свыше {over_kg:t} т; на вагоне {total_kg:t} т.</translation>
    </message>
    <message>
        <source>The row over {over_kg:t} up to {up_to_kg:t} t of the table; on the wagon {total_kg:t} t.</source>
        <translation>Строка таблицы свыше {over_kg:t} до {up_to_kg:t} т; на вагоне {total_kg:t} т.</translation>
    </message>
    <message>
        <source>The row that begins on line {line} cannot be told apart into columns: one of its quotation marks (&quot;) has no partner. Take it out or add the other one.</source>
        <translation>Запись, которая начинается в строке {line}, не делится на столбцы: у одной из кавычек (&quot;) нет пары. Уберите её или добавьте вторую.</translation>
    </message>
    <message>
        <source>The row that begins on line {line} has no end: one of its quotation marks (&quot;) has no partner. Take it out or add the other one.</source>
        <translation>У записи, которая начинается в строке {line}, нет конца: одна из кавычек (&quot;) без пары. Уберите её или добавьте вторую.</translation>
    </message>
    <message>
        <source>The seal is {found}, but {announced} was announced. The box is held: draw up an act.</source>
        <translation>Пломба {found}, а объявлена {announced}. Контейнер под запретом: составьте акт.</translation>
    </message>
    <message>
        <source>The seal is {found}, but {announced} was announced; the hold was released. Send the act with the box.</source>
        <translation>Пломба {found}, а объявлена {announced}; запрет был снят. Отправьте акт с контейнером.</translation>
    </message>
    <message>
        <source>The seal was taken off the loaded box and none put on. Seal it.</source>
        <translation>Пломбу с гружёного контейнера сняли, а новую не наложили. Опломбируйте его.</translation>
    </message>
    <message>
        <source>The second character of size-type {size_type} is {found}, which stands for no height. 2 is 8&apos;6&quot;, 5 is 9&apos;6&quot;.</source>
        <translation>Второй знак типоразмера {size_type} — {found}, такой высоты нет. 2 — это 8&apos;6&quot;, 5 — это 9&apos;6&quot;.</translation>
    </message>
    <message>
        <source>The server knows no database or user of that name: {place}. Check the address, or have it created.</source>
        <translation>Сервер не знает базы или пользователя с таким именем: {place}. Проверьте адрес или попросите создать.</translation>
    </message>
    <message>
        <source>The shifts kept end before {shift}, in which events were entered.</source>
        <translation>Учтённые смены кончаются до {shift}, а события в ней введены.</translation>
    </message>
    <message>
        <source>The size-type {size_type} begins with {found}, which stands for no length. 2 is 20&apos;, 4 is 40&apos;, L is 45&apos;.</source>
        <translation>Типоразмер {size_type} начинается с {found}, такой длины нет. 2 — это 20 фут, 4 — это 40 фут, L — это 45 фут.</translation>
    </message>
    <message>
        <source>The size-type {size_type} ends in {found}, which stands for no kind of box. G1 is dry, R1 a reefer, T1 a tank.</source>
        <translation>Типоразмер {size_type} оканчивается на {found}, такого вида нет. G1 — универсальный, R1 — рефрижератор, T1 — цистерна.</translation>
    </message>
    <message>
        <source>The size-type {size_type} is not known. Type its four-character code, as 45G1, or add the name to the size-type aliases.</source>
        <translation>Типоразмер {size_type} неизвестен. Введите код из четырёх знаков, например 45G1, или добавьте имя в синонимы.</translation>
    </message>
    <message>
        <source>The stage of wagon {wagon} is {stage}, which does not follow from what was recorded of it.</source>
        <translation>Вагон {wagon}: «{stage}» не следует из того, что о нём записано.</translation>
    </message>
    <message>
        <source>The stage of {carrier} is {stage}, which does not follow from what was recorded of it.</source>
        <translation>{carrier}: «{stage}» не следует из того, что о нём записано.</translation>
    </message>
    <message>
        <source>The terminal has no track {track}. Choose one of its tracks.</source>
        <translation>На терминале нет пути {track}. Выберите один из его путей.</translation>
    </message>
    <message>
        <source>The text does not begin as a telegram of the profile {profile:quoted} does. Choose another profile, or none.</source>
        <translation>Текст начинается не так, как телеграмма по профилю {profile:quoted}. Выберите другой профиль или не выбирайте никакого.</translation>
    </message>
    <message>
        <source>The time zone “{zone}” is not known. Names are written as Asia/Almaty.</source>
        <translation>Часовой пояс «{zone}» неизвестен. Имена пишут так: Asia/Almaty.</translation>
    </message>
    <message>
        <source>The times of {number} do not follow one another, or are not those of its train or truck.</source>
        <translation>Времена {number} не следуют друг за другом или не те, что у его поезда или автомобиля.</translation>
    </message>
    <message>
        <source>The train has no section yet. Choose one to see its limits.</source>
        <translation>У поезда ещё нет участка. Выберите участок, чтобы увидеть его лимиты.</translation>
    </message>
    <message>
        <source>The train has {figure_conditional_hundredths} conditional wagons, section {section} takes {limit_conditional_hundredths}. Take wagons off; empty ones count too.</source>
        <translation>В поезде {figure_conditional_hundredths} условных вагона, участок {section} принимает {limit_conditional_hundredths}. Снимите вагоны; порожние тоже считаются.</translation>
    </message>
    <message>
        <source>The train has {figure_wagons} wagons, section {section} takes {limit_wagons}. Take wagons off; empty ones count too.</source>
        <translation>В поезде вагонов: {figure_wagons}, участок {section} принимает {limit_wagons}. Снимите вагоны; порожние тоже считаются.</translation>
    </message>
    <message>
        <source>The train was expected at {eta}, which is long past. Compare the date with the list.</source>
        <translation>Поезд ожидался {eta}, это давно прошло. Сравните дату со списком.</translation>
    </message>
    <message>
        <source>The truck is to collect, but no power of attorney is on record. Ask the driver for it.</source>
        <translation>Автомобиль должен забрать контейнер, но доверенность не записана. Спросите её у водителя.</translation>
    </message>
    <message>
        <source>The truck still carries what it was to deliver: {numbers}. Check them in, or turn the truck away.</source>
        <translation>На автомобиле ещё то, что он должен сдать: {numbers}. Примите или отправьте автомобиль обратно.</translation>
    </message>
    <message>
        <source>The two loaded 20&apos; differ by {figure_kg:exact} t, at most {limit_kg:exact} t with {total_kg:exact} t together (W4). Exchange one.</source>
        <translation>Два гружёных 20 фут различаются на {figure_kg:exact} т, не более {limit_kg:exact} т при {total_kg:exact} т вместе (W4). Замените один.</translation>
    </message>
    <message>
        <source>The unloading of the train of {number} is finished, but where the box is ({where}) and its outcome do not agree.</source>
        <translation>Выгрузка поезда контейнера {number} завершена, но где он ({where}) и его исход не согласуются.</translation>
    </message>
    <message>
        <source>The unloading of train {carrier} is finished, and {number} would be without an outcome. Take the end of the unloading back first.</source>
        <translation>Выгрузка поезда {carrier} завершена, и {number} остался бы без исхода. Сначала возьмите назад завершение выгрузки.</translation>
    </message>
    <message>
        <source>The wagon does not leave with {carrier}. Choose one of its wagons.</source>
        <translation>Вагон не уходит с {carrier}. Выберите один из его вагонов.</translation>
    </message>
    <message>
        <source>The wagons on track {track} take {filled_m} m, but it is {length_m} m long. Check if all of them really stand there.</source>
        <translation>Вагоны на пути {track} занимают {filled_m} м, а его длина {length_m} м. Проверьте, все ли они там стоят.</translation>
    </message>
    <message>
        <source>The weight of the loaded box is not known. Weigh it, or enter its papers.</source>
        <translation>Вес гружёного контейнера неизвестен. Взвесьте его или введите по документам.</translation>
    </message>
    <message>
        <source>The yard has no area {area}.</source>
        <translation>На площадке нет зоны {area}.</translation>
    </message>
    <message>
        <source>The yard has no block {block}.</source>
        <translation>На площадке нет блока {block}.</translation>
    </message>
    <message>
        <source>The yard&apos;s cells at {slot} are filled for visit {visit_id}, which has no position.</source>
        <translation>Ячейки площадки на {slot} заняты визитом {visit_id}, у которого нет места.</translation>
    </message>
    <message>
        <source>There is a file at {place} already. Name another for the demonstration, or replace it with --force.</source>
        <translation>По адресу {place} уже есть файл. Укажите другой для демонстрации или замените его с --force.</translation>
    </message>
    <message>
        <source>There is no box in the list. Ask the sender for the whole list.</source>
        <translation>В списке нет контейнеров. Запросите у отправителя весь список.</translation>
    </message>
    <message>
        <source>There is no hold {hold_id}. Read the box again (F5).</source>
        <translation>Запрета {hold_id} нет. Прочитайте контейнер заново (F5).</translation>
    </message>
    <message>
        <source>There is no hub at {place}. Check the path, or make a hub there first.</source>
        <translation>По адресу {place} хаба нет. Проверьте путь или сначала создайте там хаб.</translation>
    </message>
    <message>
        <source>There is no hub to prove at {place}.</source>
        <translation>По адресу {place} проверять нечего: хаба нет.</translation>
    </message>
    <message>
        <source>There is no profile {profile:quoted} for telegrams. Choose another, or none.</source>
        <translation>Профиля телеграмм {profile:quoted} нет. Выберите другой или не выбирайте никакого.</translation>
    </message>
    <message>
        <source>There is no profile {profile:quoted} of a sender. Choose another, or none.</source>
        <translation>Профиля отправителя {profile:quoted} нет. Выберите другой или никакой.</translation>
    </message>
    <message>
        <source>There is no sheet {sheet:quoted} in the file. It has: {sheets:quoted}.</source>
        <translation>В файле нет листа {sheet:quoted}. Есть: {sheets:quoted}.</translation>
    </message>
    <message>
        <source>There is no such wagon between {first} and {last}. Count from the head of the train.</source>
        <translation>Такого вагона между {first} и {last} нет. Считайте от головы поезда.</translation>
    </message>
    <message>
        <source>There is no train or truck {carrier}. Announce it first, or look it up again.</source>
        <translation>Поезда или автомобиля {carrier} нет. Сначала объявите его или найдите снова.</translation>
    </message>
    <message>
        <source>There is no visit {visit_id}. Look the box up again.</source>
        <translation>Визита {visit_id} нет. Найдите контейнер снова.</translation>
    </message>
    <message>
        <source>There is no wagon {wagon} here. Look it up again.</source>
        <translation>Вагона {wagon} здесь нет. Найдите его снова.</translation>
    </message>
    <message>
        <source>There is nothing in the list. Ask the sender for the whole list.</source>
        <translation>В списке ничего нет. Запросите у отправителя полный список.</translation>
    </message>
    <message>
        <source>These wagons of {carrier} have not come: {numbers}. Record that they are here, or take them off the train.</source>
        <translation>Эти вагоны поезда {carrier} не пришли: {numbers}. Запишите, что они здесь, или исключите их из поезда.</translation>
    </message>
    <message>
        <source>This cannot be reversed ({event_kind}). {why}</source>
        <translation>Это нельзя взять назад ({event_kind}). {why}</translation>
    </message>
    <message>
        <source>This hold ({hold}: {reason}) was released at {released_at} by {released_by}. Read the list of holds again.</source>
        <translation>Этот запрет ({hold}: {reason}) снят {released_at}, снял {released_by}. Прочитайте список запретов снова.</translation>
    </message>
    <message>
        <source>This hub has a history already and cannot be founded again.</source>
        <translation>У этого хаба уже есть история, основать его снова нельзя.</translation>
    </message>
    <message>
        <source>Three 20&apos;, with the doors turned inwards: look at them, figures cannot tell.</source>
        <translation>Три 20 фут дверями внутрь: посмотрите на них, цифры этого не скажут.</translation>
    </message>
    <message>
        <source>Track {track} has a gauge of {gauge_mm} mm, which is not that of {wagons}. Check the track and the type of the wagons.</source>
        <translation>Колея пути {track} — {gauge_mm} мм, а у {wagons} другая. Проверьте путь и тип вагонов.</translation>
    </message>
    <message>
        <source>Train {carrier} is planned for {planned} already. Open it, or enter another number or date.</source>
        <translation>Поезд {carrier} уже запланирован на {planned}. Откройте его или введите другой номер или дату.</translation>
    </message>
    <message>
        <source>Train {number} of {day} is announced already. Amend its list, or announce it for another day.</source>
        <translation>Поезд {number} за {day} уже объявлен. Измените его список или объявите на другой день.</translation>
    </message>
    <message>
        <source>Transit declaration {document} is open. Ask customs to close it.</source>
        <translation>Транзитная декларация {document} открыта. Попросите таможню закрыть её.</translation>
    </message>
    <message>
        <source>Transit declaration {document} is open; it is to be closed by {due}. Ask customs to close it.</source>
        <translation>Транзитная декларация {document} открыта; закрыть до {due}. Попросите таможню закрыть её.</translation>
    </message>
    <message>
        <source>Truck {plate} has been here since {arrived_at}. Gate it out first, or check the plate.</source>
        <translation>Автомобиль {plate} здесь с {arrived_at}. Сначала выпустите его или проверьте номер.</translation>
    </message>
    <message>
        <source>Two 20&apos; of a pair differ by {figure_kg:exact} t, which must be below {limit_kg:exact} t into China (C3). Exchange one, or change the pairs.</source>
        <translation>Два 20 фут одной пары различаются на {figure_kg:exact} т, а в Китай должно быть меньше {limit_kg:exact} т (C3). Замените один или измените пары.</translation>
    </message>
    <message>
        <source>Two columns mean the same: {twice:quoted}. Choose the one that counts; two boxes in one row belong in two rows.</source>
        <translation>Два столбца значат одно и то же: {twice:quoted}. Выберите тот, который верен; два контейнера в одной строке надо записать двумя строками.</translation>
    </message>
    <message>
        <source>Type a size-type, as 45G1 or 40HC.</source>
        <translation>Введите типоразмер, например 45G1 или 40HC.</translation>
    </message>
    <message>
        <source>Type or scan a container number.</source>
        <translation>Введите или считайте номер контейнера.</translation>
    </message>
    <message>
        <source>Type the number of the wagon.</source>
        <translation>Введите номер вагона.</translation>
    </message>
    <message>
        <source>Type the plate of the tractor: a truck has no other name.</source>
        <translation>Введите номер тягача: другого имени у автомобиля нет.</translation>
    </message>
    <message>
        <source>Type the remark first.</source>
        <translation>Сначала введите примечание.</translation>
    </message>
    <message>
        <source>Type the seal, or choose that there is none on the box.</source>
        <translation>Введите пломбу или укажите, что её на контейнере нет.</translation>
    </message>
    <message>
        <source>Type the weight that the scale shows, in kilograms.</source>
        <translation>Введите вес, который показывают весы, в килограммах.</translation>
    </message>
    <message>
        <source>Wagon and boxes weigh {figure_kg:exact} t, at most {limit_kg:exact} t at 120 km/h (C5). Exchange a box for a lighter.</source>
        <translation>Вагон с контейнерами весит {figure_kg:exact} т, при 120 км/ч не более {limit_kg:exact} т (C5). Замените контейнер более лёгким.</translation>
    </message>
    <message>
        <source>Wagon {number} is built for {gauge_mm} mm, the train runs on {train_gauge_mm} mm. Choose another wagon.</source>
        <translation>Вагон {number} построен для {gauge_mm} мм, поезд идёт по {train_gauge_mm} мм. Выберите другой вагон.</translation>
    </message>
    <message>
        <source>Wagon {number} is not here. Choose its type, so that it can come for this train.</source>
        <translation>Вагона {number} здесь нет. Выберите его тип, чтобы он мог прийти для этого поезда.</translation>
    </message>
    <message>
        <source>Wagon {number} is to leave with train {carrier}. Take it off there first.</source>
        <translation>Вагон {number} должен уйти с поездом {carrier}. Сначала исключите его там.</translation>
    </message>
    <message>
        <source>Wagon {number} stands in the list twice. Take one of them out.</source>
        <translation>Вагон {number} стоит в списке дважды. Уберите один.</translation>
    </message>
    <message>
        <source>Wagon {wagon} is announced with train {carrier} too. Ask which of the two brings it.</source>
        <translation>Вагон {wagon} объявлен и с поездом {carrier}. Узнайте, который из двух его везёт.</translation>
    </message>
    <message>
        <source>Wagon {wagon} is here already, and no list says by which train. Compare its number, or let it depart first.</source>
        <translation>Вагон {wagon} уже здесь, и ни в одном списке не сказано, с каким поездом он пришёл. Сверьте его номер или сначала отправьте его.</translation>
    </message>
    <message>
        <source>Wagon {wagon} is here already, by train {carrier}. Compare its number, or let it depart first.</source>
        <translation>Вагон {wagon} уже здесь, с поездом {carrier}. Сравните номер или сначала отправьте его.</translation>
    </message>
    <message>
        <source>Wagon {wagon} is not one of train {carrier}. The box is planned for the train without a wagon.</source>
        <translation>Вагона {wagon} нет в поезде {carrier}. Контейнер запланирован на поезд без вагона.</translation>
    </message>
    <message>
        <source>Wagon {wagon} is of type {wagon_type} here and of type {other} before. Correct one of the two.</source>
        <translation>Вагон {wagon} здесь типа {wagon_type}, а раньше типа {other}. Исправьте одно из двух.</translation>
    </message>
    <message>
        <source>Wagon {wagon} was removed with {boxes} boxes still to be unloaded. Have it placed again.</source>
        <translation>Вагон {wagon} убран, а на нём не выгружено контейнеров: {boxes}. Подайте его снова.</translation>
    </message>
    <message>
        <source>Wagons and boxes weigh {figure_kg:exact} t, section {section} takes {limit_kg:exact} t. Take wagons or boxes off.</source>
        <translation>Вагоны с контейнерами весят {figure_kg:exact} т, участок {section} принимает {limit_kg:exact} т. Снимите вагоны или контейнеры.</translation>
    </message>
    <message>
        <source>What import {event_id} brought from {file:quoted} is not as it was written.</source>
        <translation>То, что загрузка {event_id} взяла из {file:quoted}, не такое, каким было записано.</translation>
    </message>
    <message>
        <source>What was there before is kept as {place}.</source>
        <translation>То, что было там прежде, сохранено как {place}.</translation>
    </message>
    <message>
        <source>Where {number} is ({where}) and its plan ({plan}) do not agree.</source>
        <translation>Где {number} ({where}) и его план ({plan}) не согласуются.</translation>
    </message>
    <message>
        <source>Whether {number} comes and leaves by rail or by road does not follow from its trains.</source>
        <translation>Прибывает и убывает ли {number} по ж/д или автомобилем, из его поездов не следует.</translation>
    </message>
    <message>
        <source>Whether {number} is loaded and what its plan says do not agree.</source>
        <translation>Погружен ли {number} и что говорит его план, не согласуется.</translation>
    </message>
    <message>
        <source>While the list was looked at, some of its boxes came here: {boxes}. Nothing was taken. Look at the list again.</source>
        <translation>Пока список просматривали, часть его контейнеров прибыла: {boxes}. Ничего не принято. Просмотрите список заново.</translation>
    </message>
    <message>
        <source>Working the last two shifts</source>
        <translation>Отрабатываются две последние смены</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Список записывается</translation>
    </message>
    <message>
        <source>Writing the past</source>
        <translation>Записывается прошлое</translation>
    </message>
    <message>
        <source>Written for a base of 14.20 m; not confirmed for this one ({base_mm:m} m), so it only warns.</source>
        <translation>Написано для базы 14,20 м; для этой ({base_mm:m} м) не подтверждено, поэтому только предупреждение.</translation>
    </message>
    <message>
        <source>bogies differ</source>
        <translation>разница тележек</translation>
    </message>
    <message>
        <source>boxes together</source>
        <translation>контейнеры вместе</translation>
    </message>
    <message>
        <source>boxes without a place</source>
        <translation>контейнеры без места</translation>
    </message>
    <message>
        <source>centre of gravity off the middle</source>
        <translation>центр тяжести не в середине</translation>
    </message>
    <message>
        <source>conditional wagons</source>
        <translation>условные вагоны</translation>
    </message>
    <message>
        <source>containers together, limit of the model</source>
        <translation>контейнеры вместе, предел модели</translation>
    </message>
    <message>
        <source>end boxes differ, SMGS</source>
        <translation>разница крайних, СМГС</translation>
    </message>
    <message>
        <source>end boxes differ, domestic</source>
        <translation>разница крайних, внутренние</translation>
    </message>
    <message>
        <source>hubdesk keeps no consignment notes yet. See to it that the papers go with the box.</source>
        <translation>hubdesk пока не ведёт накладных. Проследите, чтобы документы ушли с контейнером.</translation>
    </message>
    <message>
        <source>load of an axle</source>
        <translation>нагрузка на ось</translation>
    </message>
    <message>
        <source>load of an axle at 120 km/h, China</source>
        <translation>нагрузка на ось при 120 км/ч, Китай</translation>
    </message>
    <message>
        <source>loaded 20&apos; among empty ones, off symmetry</source>
        <translation>гружёные 20 фут среди порожних, несимметрично</translation>
    </message>
    <message>
        <source>most cargo in a 40&apos;, China</source>
        <translation>наибольший груз в 40 фут, Китай</translation>
    </message>
    <message>
        <source>open-top boxes, China</source>
        <translation>открытые сверху, Китай</translation>
    </message>
    <message>
        <source>pairs for different destinations, China</source>
        <translation>пары разного назначения, Китай</translation>
    </message>
    <message>
        <source>the heavier bogie</source>
        <translation>более тяжёлая тележка</translation>
    </message>
    <message>
        <source>the heaviest 20&apos;, China</source>
        <translation>самый тяжёлый 20 фут, Китай</translation>
    </message>
    <message>
        <source>the heaviest 20&apos;, ferry</source>
        <translation>самый тяжёлый 20 фут, паром</translation>
    </message>
    <message>
        <source>the heaviest 40&apos;, China</source>
        <translation>самый тяжёлый 40 фут, Китай</translation>
    </message>
    <message>
        <source>the middle box against the heavier end box</source>
        <translation>средний и крайний</translation>
    </message>
    <message>
        <source>two 20&apos; of a pair differ, China</source>
        <translation>разница двух 20 фут пары, Китай</translation>
    </message>
    <message>
        <source>two loaded 20&apos; differ</source>
        <translation>разница двух гружёных 20 фут</translation>
    </message>
    <message>
        <source>wagon and boxes at 120 km/h, China</source>
        <translation>вагон с контейнерами при 120 км/ч, Китай</translation>
    </message>
    <message>
        <source>wagons</source>
        <translation>вагоны</translation>
    </message>
    <message>
        <source>wagons and boxes together</source>
        <translation>вагоны с контейнерами вместе</translation>
    </message>
    <message>
        <source>{carrier} departs {departs_at}.</source>
        <translation>{carrier} отправляется {departs_at}.</translation>
    </message>
    <message>
        <source>{carrier} is a train: it does not pass the gate. Choose a truck.</source>
        <translation>{carrier} — поезд, он не проходит через ворота. Выберите автомобиль.</translation>
    </message>
    <message>
        <source>{carrier} is full: no place of this length is left. Choose another train, or add a wagon.</source>
        <translation>Поезд {carrier} заполнен: места такой длины не осталось. Выберите другой поезд или добавьте вагон.</translation>
    </message>
    <message>
        <source>{carrier} is no train that leaves. Choose an outbound train.</source>
        <translation>{carrier} — не поезд к отправлению. Выберите отправляемый поезд.</translation>
    </message>
    <message>
        <source>{carrier} is {stage}. Choose another, or record its step first.</source>
        <translation>{carrier}: {stage}. Выберите другой или сначала запишите его шаг.</translation>
    </message>
    <message>
        <source>{first} is after {last}. Write the earlier day first.</source>
        <translation>{first} позже, чем {last}. Сначала напишите более ранний день.</translation>
    </message>
    <message>
        <source>{gross_kg:t} t gross.</source>
        <translation>{gross_kg:t} т брутто.</translation>
    </message>
    <message>
        <source>{gross_kg} kg gross is less than the tare of {tare_kg} kg. Check both, or weigh the box.</source>
        <translation>Брутто {gross_kg} кг меньше тары {tare_kg} кг. Проверьте то и другое или взвесьте контейнер.</translation>
    </message>
    <message>
        <source>{gross_kg} kg gross is more than any box is plated for ({limit_kg} kg). Ask the sender for the weight, or look at its unit.</source>
        <translation>Брутто {gross_kg} кг больше, чем допускает табличка любого контейнера ({limit_kg} кг). Уточните вес у отправителя или проверьте единицу.</translation>
    </message>
    <message>
        <source>{gross_kg} kg gross is not more than the empty box ({tare_kg} kg). Type the gross weight with its cargo.</source>
        <translation>Брутто {gross_kg} кг не больше порожнего контейнера ({tare_kg} кг). Введите брутто вместе с грузом.</translation>
    </message>
    <message>
        <source>{gross_kg} kg gross is {over_kg} kg over the limit of {limit_kg} kg. Check the plate&apos;s maximum gross, or weigh the box.</source>
        <translation>Брутто {gross_kg} кг на {over_kg} кг выше предела {limit_kg} кг. Проверьте максимум на табличке или взвесьте контейнер.</translation>
    </message>
    <message>
        <source>{gross_kg} kg gross less the tare of {tare_kg} kg is not the net weight of {net_kg} kg. Ask the sender which of them is right.</source>
        <translation>Брутто {gross_kg} кг без тары {tare_kg} кг не равно нетто {net_kg} кг. Уточните у отправителя, что верно.</translation>
    </message>
    <message>
        <source>{happened_at} has not come yet: it is {now}. Enter when it really happened.</source>
        <translation>{happened_at} ещё не наступило: сейчас {now}. Введите, когда это произошло на самом деле.</translation>
    </message>
    <message>
        <source>{name:quoted} is damaged and cannot be read. Open it in a spreadsheet program and save it again, or ask the sender for it once more.</source>
        <translation>{name:quoted} повреждён, прочесть его нельзя. Откройте его в программе для таблиц и сохраните заново или запросите у отправителя ещё раз.</translation>
    </message>
    <message>
        <source>{name:quoted} is no list: it is neither text in columns nor a spreadsheet (XLSX, XLS, ODS). Open it in the program that it was made with, and save it as XLSX or CSV.</source>
        <translation>{name:quoted} — не список: это не текст по столбцам и не электронная таблица (XLSX, XLS, ODS). Откройте файл в программе, в которой он создан, и сохраните как XLSX или CSV.</translation>
    </message>
    <message>
        <source>{name:quoted} is protected by a password. Open it in a spreadsheet program and save it without one.</source>
        <translation>{name:quoted} защищён паролем. Откройте его в программе для таблиц и сохраните без пароля.</translation>
    </message>
    <message>
        <source>{name:quoted} would take more memory or time than a list needs. Open it in a spreadsheet program and save the sheet with the list as CSV.</source>
        <translation>{name:quoted} занял бы больше памяти или времени, чем нужно списку. Откройте его в программе для таблиц и сохраните лист со списком как CSV.</translation>
    </message>
    <message>
        <source>{name} was taken out of the database.</source>
        <translation>Из базы данных убрано: {name}.</translation>
    </message>
    <message>
        <source>{numbers} stand in one place, {slot}.</source>
        <translation>{numbers} стоят на одном месте, {slot}.</translation>
    </message>
    <message>
        <source>{number} came or left at another time, or by other means, than it was counted.</source>
        <translation>{number} прибыл или убыл в другое время или иначе, чем подсчитан.</translation>
    </message>
    <message>
        <source>{number} has a position in the yard, but is {where}.</source>
        <translation>У {number} есть место на площадке, но он {where}.</translation>
    </message>
    <message>
        <source>{number} has a train or truck that it left with, but is {where}.</source>
        <translation>У {number} есть поезд или автомобиль, с которым он убыл, но он {where}.</translation>
    </message>
    <message>
        <source>{number} has departed, but its train or truck has not.</source>
        <translation>{number} убыл, а его поезд или автомобиль нет.</translation>
    </message>
    <message>
        <source>{number} has no plan, but an assignment.</source>
        <translation>У {number} плана нет, а назначение есть.</translation>
    </message>
    <message>
        <source>{number} has position {position} of wagon {wagon}. Choose another, or let the two change places.</source>
        <translation>Позиция {position} вагона {wagon} занята контейнером {number}. Выберите другую или поменяйте их местами.</translation>
    </message>
    <message>
        <source>{number} has {extra} signs too many: a container number has four letters and seven digits.</source>
        <translation>В {number} лишних знаков: {extra}. Номер контейнера — четыре буквы и семь цифр.</translation>
    </message>
    <message>
        <source>{number} has {found} digits. A wagon number has 8 digits, a Chinese one 7, a European one 12.</source>
        <translation>В {number} цифр: {found}. В номере вагона 8 цифр, в китайском 7, в европейском 12.</translation>
    </message>
    <message>
        <source>{number} is announced with {carriers} too. It stays on every list until one of them brings it.</source>
        <translation>{number} объявлен и с {carriers}. Он остаётся во всех списках, пока один из них его не привезёт.</translation>
    </message>
    <message>
        <source>{number} is assigned to a train or truck that has left or was cancelled.</source>
        <translation>{number} назначен на поезд или автомобиль, который ушёл или отменён.</translation>
    </message>
    <message>
        <source>{number} is assigned, but to nothing.</source>
        <translation>{number} назначен, но ни на что.</translation>
    </message>
    <message>
        <source>{number} is loaded elsewhere than its plan says, which loading would have changed.</source>
        <translation>{number} погружен не туда, что говорит его план, а погрузка изменила бы план.</translation>
    </message>
    <message>
        <source>{number} is loaded on a wagon that its train does not take along, or on none.</source>
        <translation>{number} погружен на вагон, которого его поезд не берёт, или ни на какой.</translation>
    </message>
    <message>
        <source>{number} is loaded on one train or truck and leaves with another.</source>
        <translation>{number} погружен на один поезд или автомобиль, а убывает с другим.</translation>
    </message>
    <message>
        <source>{number} is loaded. Take it off first.</source>
        <translation>{number} погружен. Сначала снимите его.</translation>
    </message>
    <message>
        <source>{number} is neither here nor announced. Compare the number, or announce the box first.</source>
        <translation>{number} здесь нет и не ожидается. Сверьте номер или сначала внесите контейнер в план прибытия.</translation>
    </message>
    <message>
        <source>{number} is no container number: it takes four letters, then seven digits, as TEMU 627540 1.</source>
        <translation>{number} — не номер контейнера: нужны четыре буквы и семь цифр, как TEMU 627540 1.</translation>
    </message>
    <message>
        <source>{number} is no wagon number: it takes digits only.</source>
        <translation>{number} — не номер вагона: нужны только цифры.</translation>
    </message>
    <message>
        <source>{number} is not planned for this train. Choose two boxes of its plan.</source>
        <translation>{number} в плане этого поезда нет. Выберите два контейнера из его плана.</translation>
    </message>
    <message>
        <source>{number} is not the number of its unit.</source>
        <translation>{number} — не номер своего контейнера.</translation>
    </message>
    <message>
        <source>{number} is on an inbound train or truck that has not arrived.</source>
        <translation>{number} стоит на прибывающем поезде или автомобиле, который не прибыл.</translation>
    </message>
    <message>
        <source>{number} is on an outbound train or truck that is not there.</source>
        <translation>{number} стоит на отправляемом поезде или автомобиле, которого здесь нет.</translation>
    </message>
    <message>
        <source>{number} is on the terminal, but nowhere on it.</source>
        <translation>{number} на терминале, но места не имеет.</translation>
    </message>
    <message>
        <source>{number} is on this list. Check it in instead of taking it as found.</source>
        <translation>{number} есть в этом списке. Примите его обычно, а не по факту.</translation>
    </message>
    <message>
        <source>{number} is only announced, but its train or truck has arrived.</source>
        <translation>{number} только объявлен, а его поезд или автомобиль прибыл.</translation>
    </message>
    <message>
        <source>{number} is planned for a wagon that its train does not take along.</source>
        <translation>{number} в плане на вагоне, которого его поезд не берёт.</translation>
    </message>
    <message>
        <source>{number} is said to come on a wagon that its train does not bring.</source>
        <translation>{number} должен прийти на вагоне, которого его поезд не везёт.</translation>
    </message>
    <message>
        <source>{number} is the number of a box, not a seal. Read the seal, or leave the form to take that box.</source>
        <translation>{number} — номер контейнера, а не пломбы. Прочтите пломбу или закройте форму и примите этот контейнер.</translation>
    </message>
    <message>
        <source>{number} is to come with a train that leaves, or to leave with one that comes.</source>
        <translation>{number} должен прийти с отправляемым поездом или убыть с прибывающим.</translation>
    </message>
    <message>
        <source>{number} is {where} by another visit. Compare the number with the plate, or correct the other visit first.</source>
        <translation>{number} {where} по другому визиту. Сравните номер с табличкой или сначала исправьте другой визит.</translation>
    </message>
    <message>
        <source>{number} is {where}, but was counted in {came} times and out {went} times.</source>
        <translation>{number} {where}, но подсчитан на приёме {came} раз и на вывозе {went} раз.</translation>
    </message>
    <message>
        <source>{number} lacks its check digit. It would be {expected}: compare it with the plate.</source>
        <translation>У {number} нет контрольной цифры. Она была бы {expected}: сравните с табличкой.</translation>
    </message>
    <message>
        <source>{number} lacks {missing} signs: a container number has four letters and seven digits.</source>
        <translation>В {number} не хватает знаков: {missing}. Номер контейнера — четыре буквы и семь цифр.</translation>
    </message>
    <message>
        <source>{number} stands at position {position} of wagon {wagon}. Take it off, or say where this box stands.</source>
        <translation>{number} стоит на позиции {position} вагона {wagon}. Снимите его или укажите, где стоит этот контейнер.</translation>
    </message>
    <message>
        <source>{number} stands at {position}, but other cells of the yard are filled for it.</source>
        <translation>{number} стоит на {position}, но для него заняты другие ячейки площадки.</translation>
    </message>
    <message>
        <source>{number} stands in row {first} already. Leave one of the two rows out.</source>
        <translation>{number} уже стоит в строке {first}. Уберите одну из двух строк.</translation>
    </message>
    <message>
        <source>{number} stands in the list twice, first as box {first}. Take one of the two out.</source>
        <translation>{number} стоит в списке дважды, впервые контейнером {first}. Уберите один.</translation>
    </message>
    <message>
        <source>{number} stands in the plan twice. Give it one place.</source>
        <translation>{number} стоит в плане дважды. Дайте ему одно место.</translation>
    </message>
    <message>
        <source>{number} stands on the list of {carrier} already. Correct that box instead of adding it again.</source>
        <translation>{number} уже есть в списке {carrier}. Исправьте тот контейнер, а не добавляйте снова.</translation>
    </message>
    <message>
        <source>{papers}</source>
        <translation>{papers}</translation>
    </message>
    <message>
        <source>{place} belongs to the hub itself, which the list would replace. Name another file.</source>
        <translation>{place} принадлежит самому хабу, и список занял бы его место. Назовите другой файл.</translation>
    </message>
    <message>
        <source>{place} cannot be read ({said}). Name another file.</source>
        <translation>{place} не читается ({said}). Укажите другой файл.</translation>
    </message>
    <message>
        <source>{place} cannot be read. Check that the disk is there and that you have the right to read it.</source>
        <translation>{place} не читается. Проверьте, на месте ли диск и есть ли у вас право чтения.</translation>
    </message>
    <message>
        <source>{place} cannot be written. Check that its folder is there and that you may write to it.</source>
        <translation>{place} не записывается. Проверьте, есть ли папка и право записи.</translation>
    </message>
    <message>
        <source>{place} holds no hub yet. Make one there first, or name another place.</source>
        <translation>В {place} хаба ещё нет. Сначала создайте его там или укажите другое место.</translation>
    </message>
    <message>
        <source>{place} is a device or a pipe, which cannot hold a hub. Name a file.</source>
        <translation>{place} — устройство или канал, хаба в нём быть не может. Укажите файл.</translation>
    </message>
    <message>
        <source>{place} is a folder. Name the hub&apos;s file, such as hub.db in it.</source>
        <translation>{place} — папка. Укажите файл хаба, например hub.db в ней.</translation>
    </message>
    <message>
        <source>{place} is another hub, or holds work that this hub does not have. Name another file; this one was left alone.</source>
        <translation>{place} — другой хаб или содержит работу, которой в этом хабе нет. Укажите другой файл; этот не тронут.</translation>
    </message>
    <message>
        <source>{place} is another program&apos;s database. Nothing was changed in it; name the hub&apos;s own.</source>
        <translation>{place} — база другой программы. В ней ничего не изменено; укажите базу хаба.</translation>
    </message>
    <message>
        <source>{place} is damaged ({findings} findings), so nothing was restored from it. Try an older backup.</source>
        <translation>{place} повреждён (находок: {findings}), поэтому из него ничего не восстановлено. Попробуйте более старую копию.</translation>
    </message>
    <message>
        <source>{place} is named like the log of a database. Name another file for the backup.</source>
        <translation>{place} назван как журнал базы. Укажите для копии другой файл.</translation>
    </message>
    <message>
        <source>{place} is no database. Nothing was changed in it; name the hub&apos;s file.</source>
        <translation>{place} — не база данных. В нём ничего не изменено; укажите файл хаба.</translation>
    </message>
    <message>
        <source>{place} is read-only. Give yourself the right to write to it, or work on a copy.</source>
        <translation>{place} только для чтения. Дайте себе право записи или работайте с копией.</translation>
    </message>
    <message>
        <source>{place} is sound.</source>
        <translation>{place} исправен.</translation>
    </message>
    <message>
        <source>{place} is the hub itself. Name another file for the backup.</source>
        <translation>{place} — это сам хаб. Укажите для копии другой файл.</translation>
    </message>
    <message>
        <source>{place} is the hub itself. Name the backup that is to take its place.</source>
        <translation>{place} — это сам хаб. Укажите копию, которая займёт его место.</translation>
    </message>
    <message>
        <source>{place} is there and is no backup that can be read. Name another file; this one was left alone.</source>
        <translation>{place} уже есть и не является копией, которую можно прочесть. Укажите другой файл; этот не тронут.</translation>
    </message>
    <message>
        <source>{place} is there and is no hub, so it was left alone. Name the hub&apos;s file, or move this one away first.</source>
        <translation>{place} уже есть и не является хабом, поэтому не тронут. Укажите файл хаба или сначала уберите этот.</translation>
    </message>
    <message>
        <source>{place} was changed while it was being read. Nothing was taken from it; take it in again.</source>
        <translation>{place} изменился, пока его читали. Из него ничего не взято; возьмите его ещё раз.</translation>
    </message>
    <message>
        <source>{table} has {rows} rows, but the journal&apos;s events left {written}.</source>
        <translation>В {table} строк {rows}, а события журнала оставили {written}.</translation>
    </message>
    <message>
        <source>{text:quoted} does not say whether the box carries cargo. Write F where it is full and E where it is empty.</source>
        <translation>{text:quoted} не говорит, гружён ли контейнер. Напишите «гр», если он гружёный, и «пор», если порожний.</translation>
    </message>
    <message>
        <source>{text:quoted} is no UN number. Write its four figures, such as 1263.</source>
        <translation>{text:quoted} — не номер ООН. Напишите его четыре цифры, например 1263.</translation>
    </message>
    <message>
        <source>{text:quoted} is no class of dangerous goods. Write it as 3 or 4.1.</source>
        <translation>{text:quoted} — не класс опасности. Напишите его как 3 или 4.1.</translation>
    </message>
    <message>
        <source>{text:quoted} is no date that could be meant. Write it as 14.08.2025 21:40 or 2025-08-14 21:40.</source>
        <translation>{text:quoted} не может быть датой. Напишите её как 14.08.2025 21:40 или 2025-08-14 21:40.</translation>
    </message>
    <message>
        <source>{text:quoted} is no mode of transport. Write rail or road.</source>
        <translation>{text:quoted} — не вид транспорта. Напишите «жд» или «авто».</translation>
    </message>
    <message>
        <source>{text:quoted} is no regime that is known. Write import, export, transit or domestic.</source>
        <translation>Режим {text:quoted} неизвестен. Напишите «импорт», «экспорт», «транзит» или «внутренний».</translation>
    </message>
    <message>
        <source>{text:quoted} is no size-type that is known. {size_type} is assumed, as the box had when it was here.</source>
        <translation>Типоразмер {text:quoted} неизвестен. Принят {size_type}, как у контейнера в прошлый раз.</translation>
    </message>
    <message>
        <source>{text:quoted} is no temperature. Write degrees Celsius, such as -18.</source>
        <translation>{text:quoted} — не температура. Напишите градусы Цельсия, например -18.</translation>
    </message>
    <message>
        <source>{text:quoted} is no weight. Write figures, such as 24500, or 24.5 t.</source>
        <translation>{text:quoted} — не вес. Напишите цифрами, например 24500 или 24,5 т.</translation>
    </message>
    <message>
        <source>{text:quoted} is no whole number. Write figures alone, such as 2.</source>
        <translation>{text:quoted} — не целое число. Напишите только цифры, например 2.</translation>
    </message>
    <message>
        <source>{text:quoted} is not known here. Write one of: {words:quoted}.</source>
        <translation>{text:quoted} здесь неизвестно. Напишите одно из: {words:quoted}.</translation>
    </message>
    <message>
        <source>{text:quoted} may be {one} kg or {other} kg. Choose which, or write the figures without a mark.</source>
        <translation>{text:quoted} может значить {one} кг или {other} кг. Выберите, что верно, или напишите цифры без точки.</translation>
    </message>
    <message>
        <source>{text:quoted} may be {one} or {other}. Say whether the day or the month comes first in this column.</source>
        <translation>{text:quoted} может значить {one} или {other}. Укажите, что в этом столбце стоит первым: день или месяц.</translation>
    </message>
    <message>
        <source>{time} has not come yet: it is {now}. Correct the time, or the order of day and month.</source>
        <translation>{time} ещё не наступило: сейчас {now}. Исправьте время или порядок дня и месяца.</translation>
    </message>
    <message>
        <source>“{text}” is no whole number of kilograms. Write the figures alone, such as 18000.</source>
        <translation>«{text}» — не целое число килограммов. Пишите одни цифры, например 18000.</translation>
    </message>
    <message>
        <source>“{text}” is none of the words that may stand here: {words:quoted}.</source>
        <translation>«{text}» — не из слов, которые могут здесь стоять: {words:quoted}.</translation>
    </message>
    <message>
        <source>{place} lies on a network share ({filesystem}), where a database file would be damaged. Move it to a disk of this computer; several workstations share a hub through PostgreSQL.</source>
        <translation>{place} лежит на сетевом ресурсе ({filesystem}), где файл базы будет повреждён. Перенесите его на диск этого компьютера; несколько рабочих мест делят хаб через PostgreSQL.</translation>
    </message>
    <message>
        <source>{place} is damaged. Stop working on it, keep a copy, and restore the newest backup that is sound with hubdesk restore.</source>
        <translation>{place} повреждён. Прекратите работу, сохраните копию и восстановите новейшую исправную копию командой hubdesk restore.</translation>
    </message>
    <message>
        <source>{slot} is taken by another box. Choose a free slot, or correct where that box stands.</source>
        <translation>{slot} занято другим контейнером. Выберите свободное место или исправьте, где стоит тот контейнер.</translation>
    </message>
    <message>
        <source>{text:quoted} does not say how far customs are. Write for example declared, released or transit open, or leave it empty.</source>
        <translation>{text:quoted} не говорит, на каком этапе таможня. Напишите, например, «дт подана», «выпущен» или «транзит открыт» либо оставьте пустым.</translation>
    </message>
    <message>
        <source>“{damage_text}” names no damage. Write what and where: DT-L is a dent on the left side.</source>
        <translation>«{damage_text}» — не повреждение. Напишите, что и где: DT-L — вмятина слева.</translation>
    </message>
    <message>
        <source>“{date}” is no date for train {number}. Write it as 3017@2026-11-24.</source>
        <translation>«{date}» — не дата поезда {number}. Пишите так: 3017@2026-11-24.</translation>
    </message>
    <message>
        <source>“{hs_code}” is no HS code, which has 2, 4, 6, 8 or 10 figures, so the goods count as other. Ask the sender.</source>
        <translation>«{hs_code}» — не код ТН ВЭД: в нём 2, 4, 6, 8 или 10 цифр, поэтому груз считается прочим. Спросите отправителя.</translation>
    </message>
    <message>
        <source>“{hs_code}” is no HS code. Type 2 to 10 figures, as the papers have them.</source>
        <translation>«{hs_code}» — не код ТН ВЭД. Введите от 2 до 10 цифр, как в документах.</translation>
    </message>
    <message>
        <source>“{index}” is no train index. Write forming station, serial and destination: 6980-123-7000.</source>
        <translation>«{index}» — не индекс поезда. Напишите станцию формирования, номер состава и назначение: 6980-123-7000.</translation>
    </message>
    <message>
        <source>“{key}” names no period. Days are written 2026-11-14, shifts 2026-11-14D and 2026-11-14N.</source>
        <translation>«{key}» — не период. Сутки пишут 2026-11-14, смены 2026-11-14D и 2026-11-14N.</translation>
    </message>
    <message>
        <source>“{line}” ends {boxes} numbers here. Type more of it.</source>
        <translation>На «{line}» здесь оканчивается номеров: {boxes}. Введите больше.</translation>
    </message>
    <message>
        <source>“{line}” is no box here that could leave: look at it on Records.</source>
        <translation>«{line}» — не контейнер, который мог бы убыть: посмотрите на экране «Учёт».</translation>
    </message>
    <message>
        <source>“{line}”: the number cannot be right. Compare it with the plate.</source>
        <translation>«{line}»: номер не может быть верным. Сравните с табличкой.</translation>
    </message>
    <message>
        <source>“{line}”: what does “{word}” say? Behind number and size-type stand E or F, the gross in kg, wagon, its type, position, seal, destination, each once.</source>
        <translation>«{line}»: что значит «{word}»? После номера и типоразмера стоят E или F, брутто в кг, вагон, его тип, позиция, пломба, назначение, каждое один раз.</translation>
    </message>
    <message>
        <source>“{line}”: write the number and the size-type, TEMU 627540 1 45G1.</source>
        <translation>«{line}»: напишите номер и типоразмер, TEMU 627540 1 45G1.</translation>
    </message>
    <message>
        <source>“{number}” is no train number: up to 20 characters without @. The date goes behind: 3017@2026-11-24.</source>
        <translation>«{number}» — не номер поезда: до 20 знаков без @. Дата стоит после: 3017@2026-11-24.</translation>
    </message>
    <message>
        <source>“{outcome}” cannot be said of {number}. Look at where the box is, and choose another outcome.</source>
        <translation>«{outcome}» нельзя сказать о {number}. Посмотрите, где контейнер, и выберите другой исход.</translation>
    </message>
    <message>
        <source>“{scope}” names no rules of loading. Choose domestic, smgs, china or ferry.</source>
        <translation>«{scope}» — не правила погрузки. Выберите domestic, smgs, china или ferry.</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>“{text}” does not say whether the box is loaded. Write F for a full box and E for an empty one.</source>
        <translation>«{text}» не говорит, гружёный ли контейнер. Пишите F для гружёного и E для порожнего.</translation>
    </message>
    <message>
        <source>“{text}” is no day. Write 24.11, or 20.11–24.11 for the days from one to another.</source>
        <translation>«{text}» — не день. Пишите 24.11 или 20.11–24.11 для дней от и до.</translation>
    </message>
    <message>
        <source>“{text}” is no day. Write it with its year, such as 24.11.2026.</source>
        <translation>«{text}» — не день. Пишите с годом, например 24.11.2026.</translation>
    </message>
    <message>
        <source>“{text}” is no position on a wagon. Write 1 for the box nearest the head of the train, 2 for the next.</source>
        <translation>«{text}» — не позиция на вагоне. Пишите 1 для контейнера ближе всего к голове поезда, 2 для следующего.</translation>
    </message>
    <message>
        <source>“{text}” is no slot. Write block, bay, row and tier as A-07-2-1, or A-? if only the block is known.</source>
        <translation>«{text}» — не место. Напишите блок, секцию, ряд и ярус, как A-07-2-1, или A-?, если известен только блок.</translation>
    </message>
    <message>
        <source>“{text}” is no time. Write 14:30, or 24.11 14:30 for another day.</source>
        <translation>«{text}» — не время. Пишите 14:30 или 24.11 14:30 для другого дня.</translation>
    </message>
    <message>
        <source>“{text}” is no time. Write 14:30, or 24.11 14:30 for another day; empty means now.</source>
        <translation>«{text}» — не время. Пишите 14:30 или 24.11 14:30 для другого дня; пусто значит сейчас.</translation>
    </message>
    <message>
        <source>“{text}” is no time. Write 16:04, or 24.11 16:04 for another day.</source>
        <translation>«{text}» — не время. Пишите 16:04 или 24.11 16:04 для другого дня.</translation>
    </message>
    <message>
        <source>“{text}” is no weight. Write kilograms in figures, such as 24100.</source>
        <translation>«{text}» — не вес. Пишите килограммы цифрами, например 24100.</translation>
    </message>
    <message>
        <source>“{text}” is no whole number. Write it in figures.</source>
        <translation>«{text}» — не целое число. Пишите его цифрами.</translation>
    </message>
    <message>
        <source>“{typed}” cannot stand on a plate: 7 to 13 Latin letters and digits, at least four of them digits.</source>
        <translation>«{typed}» не может стоять на табличке: от 7 до 13 латинских букв и цифр, из них не меньше четырёх цифр.</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>HS {code}</source>
        <translation>ТН ВЭД {code}</translation>
    </message>
    <message>
        <source>VGM {tonnes} t</source>
        <translation>VGM {tonnes} т</translation>
    </message>
    <message>
        <source>choose a record</source>
        <translation>выберите запись</translation>
    </message>
    <message>
        <source>choose an act in the story</source>
        <translation>выберите действие в истории</translation>
    </message>
    <message>
        <source>consignee</source>
        <translation>получатель</translation>
    </message>
    <message>
        <source>customs</source>
        <translation>таможня</translation>
    </message>
    <message>
        <source>damages</source>
        <translation>повреждения</translation>
    </message>
    <message>
        <source>declared {tonnes} t</source>
        <translation>заявлен {tonnes} т</translation>
    </message>
    <message>
        <source>exceptions</source>
        <translation>отклонения</translation>
    </message>
    <message>
        <source>from, to</source>
        <translation>откуда, куда</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>груз</translation>
    </message>
    <message>
        <source>happened {happened}, entered {entered}</source>
        <translation>произошло {happened}, введено {entered}</translation>
    </message>
    <message>
        <source>came with</source>
        <translation>прибыл с</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>запреты</translation>
    </message>
    <message>
        <source>it was taken back already</source>
        <translation>это уже взято назад</translation>
    </message>
    <message>
        <source>leaves with</source>
        <translation>убывает с</translation>
    </message>
    <message>
        <source>left</source>
        <translation>убыл</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>seals</source>
        <translation>пломбы</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>стоит</translation>
    </message>
    <message>
        <source>taken as found: nobody had announced it</source>
        <translation>принят по факту: никем не был объявлен</translation>
    </message>
    <message>
        <source>taken back {time} by {operator}</source>
        <translation>взято назад {time}, {operator}</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>принят</translation>
    </message>
    <message>
        <source>taken unannounced</source>
        <translation>принят без объявления</translation>
    </message>
    <message>
        <source>tare {tonnes} t</source>
        <translation>тара {tonnes} т</translation>
    </message>
    <message>
        <source>the box is not here</source>
        <translation>контейнера здесь нет</translation>
    </message>
    <message>
        <source>the number is as painted: its check digit is wrong</source>
        <translation>номер как написано: его контрольная цифра неверна</translation>
    </message>
    <message>
        <source>time here</source>
        <translation>время здесь</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>до {time}</translation>
    </message>
    <message>
        <source>weighed {tonnes} t</source>
        <translation>взвешен {tonnes} т</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>вес</translation>
    </message>
    <message>
        <source>{kind}: {reason} · released {time}, {by}</source>
        <translation>{kind}: {reason} · снят {time}, {by}</translation>
    </message>
    <message>
        <source>{kind}: {reason} · since {time}, {by}</source>
        <translation>{kind}: {reason} · с {time}, {by}</translation>
    </message>
</context>
<context>
    <name>reference</name>
    <message>
        <source>Central Asia</source>
        <translation>Средняя Азия</translation>
    </message>
    <message>
        <source>Eastbound into China</source>
        <translation>На восток, в Китай</translation>
    </message>
    <message>
        <source>Eastbound to China</source>
        <translation>На восток, в Китай</translation>
    </message>
    <message>
        <source>Freight station</source>
        <translation>Склад CFS</translation>
    </message>
    <message>
        <source>Gate lane</source>
        <translation>Полоса КПП</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Досмотр</translation>
    </message>
    <message>
        <source>Local by road</source>
        <translation>По городу, автотранспортом</translation>
    </message>
    <message>
        <source>Long trains Khorgos to Altynkol</source>
        <translation>Длинные поезда Хоргос — Алтынколь</translation>
    </message>
    <message>
        <source>Long trains on 1,050 m of track</source>
        <translation>Длинные поезда на пути 1050 м</translation>
    </message>
    <message>
        <source>Middle Corridor by Aktau</source>
        <translation>Срединный коридор через Актау</translation>
    </message>
    <message>
        <source>Middle Corridor by Kuryk</source>
        <translation>Срединный коридор через Курык</translation>
    </message>
    <message>
        <source>OSJD resource 1601; axle limit is that of the full wagon</source>
        <translation>ресурс ОСЖД 1601; осевая нагрузка — как у полного вагона</translation>
    </message>
    <message>
        <source>OSJD resource 1601; axle limit is that of the full wagon; once universal, family 13-401</source>
        <translation>ресурс ОСЖД 1601; осевая нагрузка — как у полного вагона; прежде универсальный, семейство 13-401</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Ремонт</translation>
    </message>
    <message>
        <source>Russia and Europe</source>
        <translation>Россия и Европа</translation>
    </message>
    <message>
        <source>Saryagash and Central Asia</source>
        <translation>Сарыагаш и Средняя Азия</translation>
    </message>
    <message>
        <source>Trackside</source>
        <translation>У путей</translation>
    </message>
    <message>
        <source>Trans-Caspian route to Aktau-Port and Kuryk-Port</source>
        <translation>Транскаспийский маршрут на Актау-Порт и Курык-Порт</translation>
    </message>
    <message>
        <source>Within Kazakhstan</source>
        <translation>По Казахстану</translation>
    </message>
    <message>
        <source>base: RZD telegram 5269 of 29.03.2016; the rest inferred from its class</source>
        <translation>база: телеграмма РЖД 5269 от 29.03.2016; остальное выведено по классу</translation>
    </message>
    <message>
        <source>building materials</source>
        <translation>стройматериалы</translation>
    </message>
    <message>
        <source>chemicals &amp; fertilisers</source>
        <translation>химия и удобрения</translation>
    </message>
    <message>
        <source>class figure: the least of its models; read the wagon&apos;s stencil</source>
        <translation>по классу: наименьшее из моделей; смотрите трафарет вагона</translation>
    </message>
    <message>
        <source>consumer goods</source>
        <translation>потребительские товары</translation>
    </message>
    <message>
        <source>electronics &amp; appliances</source>
        <translation>электроника и быттехника</translation>
    </message>
    <message>
        <source>food, perishables</source>
        <translation>продукты, скоропорт</translation>
    </message>
    <message>
        <source>geometry and loads not verified: read the wagon&apos;s stencil; axle limit of bogie 18-100</source>
        <translation>размеры и нагрузки не проверены: смотрите трафарет вагона; осевая нагрузка — по тележке 18-100</translation>
    </message>
    <message>
        <source>geometry as 13-9004; higher payload not verified, so that of 13-9004</source>
        <translation>размеры как у 13-9004; большая грузоподъёмность не проверена, взята от 13-9004</translation>
    </message>
    <message>
        <source>grain &amp; flour</source>
        <translation>зерно и мука</translation>
    </message>
    <message>
        <source>loads not checked; geometry and axle limit assumed</source>
        <translation>нагрузки не проверены; размеры и осевая нагрузка предположены</translation>
    </message>
    <message>
        <source>loads not checked; geometry assumed</source>
        <translation>нагрузки не проверены; размеры предположены</translation>
    </message>
    <message>
        <source>machinery &amp; equipment</source>
        <translation>машины и оборудование</translation>
    </message>
    <message>
        <source>metals</source>
        <translation>металлы</translation>
    </message>
    <message>
        <source>oilseeds, meal &amp; vegetable oil</source>
        <translation>масличные, шрот и масла</translation>
    </message>
    <message>
        <source>other and empty</source>
        <translation>прочее и порожние</translation>
    </message>
    <message>
        <source>railwaywagons.com; base assumed</source>
        <translation>railwaywagons.com; база предположена</translation>
    </message>
    <message>
        <source>sum of containers: docs.cntd.ru 499077986; the rest inferred from its class</source>
        <translation>сумма контейнеров: docs.cntd.ru 499077986; остальное выведено по классу</translation>
    </message>
    <message>
        <source>textiles &amp; footwear</source>
        <translation>текстиль и обувь</translation>
    </message>
    <message>
        <source>three 20&apos;; all figures not checked</source>
        <translation>три 20&apos;; ни одна цифра не проверена</translation>
    </message>
    <message>
        <source>vehicles &amp; parts</source>
        <translation>транспорт и запчасти</translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message>
        <source>Arrivals</source>
        <translation>Прибытие</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Учёт</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Transship</source>
        <translation>Перегрузка</translation>
    </message>
    <message>
        <source>Yard</source>
        <translation>Площадка</translation>
    </message>
</context>
<context>
    <name>seals</name>
    <message>
        <source>affixed</source>
        <translation>наложена</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>объявлена</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>проверена</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>не та</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>не проверена</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>снята</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>заменена</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>announced</source>
        <translation>объявлен</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>прибыл</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>departed</source>
        <translation>убыл</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>погружен</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>on the terminal</source>
        <translation>на терминале</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>в пути</translation>
    </message>
    <message>
        <source>to be checked in</source>
        <translation>принять</translation>
    </message>
    <message>
        <source>turned away</source>
        <translation>отправлен обратно</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>обработан</translation>
    </message>
    <message>
        <source>working</source>
        <translation>в работе</translation>
    </message>
</context>
<context>
    <name>transship</name>
    <message>
        <source>02:30 or 25.11 02:30</source>
        <translation>02:30 или 25.11 02:30</translation>
    </message>
    <message>
        <source>04:20 or 25.11 04:20</source>
        <translation>04:20 или 25.11 04:20</translation>
    </message>
    <message>
        <source>94880010
94880028 13-470 (a type for those not here yet)</source>
        <translation>94880010
94880028 13-470 (тип для тех, которых ещё нет)</translation>
    </message>
    <message>
        <source>Approved scheme</source>
        <translation>Утверждённая схема</translation>
    </message>
    <message>
        <source>Assign by it</source>
        <translation>Назначить по ней</translation>
    </message>
    <message>
        <source>Assigned by an approved scheme</source>
        <translation>Назначен по утверждённой схеме</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Can be assigned and loaded now.</source>
        <translation>Сейчас можно назначить и погрузить.</translation>
    </message>
    <message>
        <source>Can be assigned now (a plan); loading stays barred until this is in order: {concerns}.</source>
        <translation>Сейчас можно назначить (план); погрузка закрыта, пока это не в порядке: {concerns}.</translation>
    </message>
    <message>
        <source>Cannot be assigned so. Take what mends the wagon, or choose another wagon.</source>
        <translation>Так назначить нельзя. Примите предложенное исправление или выберите другой вагон.</translation>
    </message>
    <message>
        <source>Cannot be assigned to this train now.</source>
        <translation>Сейчас на этот поезд назначить нельзя.</translation>
    </message>
    <message>
        <source>Cut-off</source>
        <translation>Закрытие</translation>
    </message>
    <message>
        <source>Departs</source>
        <translation>Отправление</translation>
    </message>
    <message>
        <source>Enter the status</source>
        <translation>Ввести статус</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>In another order the wagon is legal: {weights} t from the head.</source>
        <translation>В другом порядке вагон допустим: {weights} т от головы.</translation>
    </message>
    <message>
        <source>In another order the wagon is legal: {weights} t from the head. A box that is loaded would have to move: take it off first.</source>
        <translation>В другом порядке вагон допустим: {weights} т от головы. Пришлось бы двигать погруженный контейнер: сначала снимите его.</translation>
    </message>
    <message>
        <source>Let it leave with these</source>
        <translation>Пусть уходит с этими</translation>
    </message>
    <message>
        <source>Loaded; it cannot leave until this is in order: {concerns}.</source>
        <translation>Погружен; не может убыть, пока это не в порядке: {concerns}.</translation>
    </message>
    <message>
        <source>Loaded; it may leave.</source>
        <translation>Погружен; может убыть.</translation>
    </message>
    <message>
        <source>No order of these boxes is legal (the least is {figure}, {limit}: {rule}).</source>
        <translation>Ни один порядок этих контейнеров не допустим (наименьшее {figure}, {limit}: {rule}).</translation>
    </message>
    <message>
        <source>No order of these boxes is legal.</source>
        <translation>Ни один порядок этих контейнеров не допустим.</translation>
    </message>
    <message>
        <source>Number of the approved scheme</source>
        <translation>Номер утверждённой схемы</translation>
    </message>
    <message>
        <source>Plan a train</source>
        <translation>Запланировать поезд</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Запланировать</translation>
    </message>
    <message>
        <source>Release the hold</source>
        <translation>Снять запрет</translation>
    </message>
    <message>
        <source>Section whose limits bind it</source>
        <translation>Участок, чьи лимиты действуют</translation>
    </message>
    <message>
        <source>TEU on slots</source>
        <translation>TEU на местах</translation>
    </message>
    <message>
        <source>Take this order</source>
        <translation>Взять этот порядок</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Train number</source>
        <translation>Номер поезда</translation>
    </message>
    <message>
        <source>Train planned</source>
        <translation>Поезд запланирован</translation>
    </message>
    <message>
        <source>Wagons from the head, one a line</source>
        <translation>Вагоны от головы, по одному в строке</translation>
    </message>
    <message>
        <source>Wagons of {train}</source>
        <translation>Вагоны поезда {train}</translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation>не менее {limit}</translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation>не более {limit}</translation>
    </message>
    <message>
        <source>below {limit}</source>
        <translation>меньше {limit}</translation>
    </message>
    <message>
        <source>box mass t</source>
        <translation>контейнеры, т</translation>
    </message>
    <message>
        <source>conditional wagons</source>
        <translation>условные вагоны</translation>
    </message>
    <message>
        <source>customs</source>
        <translation>таможня</translation>
    </message>
    <message>
        <source>next: {desk}</source>
        <translation>дальше: {desk}</translation>
    </message>
    <message>
        <source>none: figures without limits</source>
        <translation>нет: показатели без лимитов</translation>
    </message>
    <message>
        <source>released</source>
        <translation>выпущен</translation>
    </message>
    <message>
        <source>train gross t</source>
        <translation>брутто поезда, т</translation>
    </message>
    <message>
        <source>{count} not: {reasons}</source>
        <translation>{count} нет: {reasons}</translation>
    </message>
    <message>
        <source>{feet} ft</source>
        <translation>{feet} фут</translation>
    </message>
    <message>
        <source>{figure}, {limit} ({rule})</source>
        <translation>{figure}, {limit} ({rule})</translation>
    </message>
    <message>
        <source>{kind} · base {base} m · payload {payload} t · tare {tare} t · {scopes}</source>
        <translation>{kind} · база {base} м · грузоподъёмность {payload} т · тара {tare} т · {scopes}</translation>
    </message>
    <message>
        <source>{left} free</source>
        <translation>свободно {left}</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>осталось {left}</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} м</translation>
    </message>
    <message>
        <source>{no_order} Exchange {weight} t for a {feet}&apos; of {range} t</source>
        <translation>{no_order} Замените {weight} т на {feet} фут весом {range} т</translation>
    </message>
    <message>
        <source>{no_order} No single box can mend it: take one off.</source>
        <translation>{no_order} Один контейнер этого не исправит: снимите один.</translation>
    </message>
    <message>
        <source>{over} over</source>
        <translation>сверх на {over}</translation>
    </message>
    <message>
        <source>{said}: no released box here that goes this way weighs so.</source>
        <translation>{said}: среди выпущенных здесь и идущих этим путём такого веса нет.</translation>
    </message>
    <message>
        <source>{said}: {count} in the list.</source>
        <translation>{said}: в списке {count}.</translation>
    </message>
    <message>
        <source>{source}.</source>
        <translation>{source}.</translation>
    </message>
    <message>
        <source>{tonnes} t</source>
        <translation>{tonnes} т</translation>
    </message>
    <message>
        <source>{train}: wagons changed</source>
        <translation>{train}: вагоны изменены</translation>
    </message>
    <message>
        <source>{turn} · does not bar its leaving</source>
        <translation>{turn} · убытию не мешает</translation>
    </message>
    <message>
        <source>{turn} · does not bar loading</source>
        <translation>{turn} · погрузке не мешает</translation>
    </message>
    <message>
        <source>{turn} · since {since}</source>
        <translation>{turn} · с {since}</translation>
    </message>
</context>
<context>
    <name>wagon</name>
    <message>
        <source>free</source>
        <translation>свободно</translation>
    </message>
    <message>
        <source>not legal: {fault}</source>
        <translation>нарушение: {fault}</translation>
    </message>
    <message>
        <source>position {position}: {box}</source>
        <translation>позиция {position}: {box}</translation>
    </message>
    <message>
        <source>wagon {position}</source>
        <translation>вагон {position}</translation>
    </message>
    <message>
        <source>{feet} ft</source>
        <translation>{feet} фут</translation>
    </message>
    <message>
        <source>{tonnes} t</source>
        <translation>{tonnes} т</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Announcement cancelled</source>
        <translation>Объявление отменено</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Прибыл</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Назначен</translation>
    </message>
    <message>
        <source>Assigned elsewhere</source>
        <translation>Переназначен</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Принят</translation>
    </message>
    <message>
        <source>Checked in together</source>
        <translation>Приняты вместе</translation>
    </message>
    <message>
        <source>Consist amended</source>
        <translation>Состав изменён</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>Таможня</translation>
    </message>
    <message>
        <source>Customs set</source>
        <translation>Статус таможни записан</translation>
    </message>
    <message>
        <source>Cut-off</source>
        <translation>Закрытие</translation>
    </message>
    <message>
        <source>Damage recorded</source>
        <translation>Повреждение записано</translation>
    </message>
    <message>
        <source>Declared empty or loaded</source>
        <translation>Объявлен порожним или гружёным</translation>
    </message>
    <message>
        <source>Demonstration history</source>
        <translation>История демонстрации</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>Убыл</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>Эмбарго</translation>
    </message>
    <message>
        <source>Figures rebuilt</source>
        <translation>Показатели пересчитаны</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найден</translation>
    </message>
    <message>
        <source>Gated in</source>
        <translation>Въехал</translation>
    </message>
    <message>
        <source>Gated out</source>
        <translation>Выехал</translation>
    </message>
    <message>
        <source>History imported</source>
        <translation>История загружена</translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation>Запрет снят</translation>
    </message>
    <message>
        <source>Hold set</source>
        <translation>Запрет наложен</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Запреты</translation>
    </message>
    <message>
        <source>Hub founded</source>
        <translation>Хаб основан</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Схема</translation>
    </message>
    <message>
        <source>List imported</source>
        <translation>Список загружен</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Погружен</translation>
    </message>
    <message>
        <source>Marked as missing</source>
        <translation>Отмечен отсутствующим</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Перемещён</translation>
    </message>
    <message>
        <source>Orders imported</source>
        <translation>Заявки загружены</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Бумаги</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Размещён</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Доступ</translation>
    </message>
    <message>
        <source>Reference data changed</source>
        <translation>Справочники изменены</translation>
    </message>
    <message>
        <source>Reference list imported</source>
        <translation>Справочник загружен</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Restowed</source>
        <translation>Переставлен</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Взято назад</translation>
    </message>
    <message>
        <source>Rolled over</source>
        <translation>Перенесён</translation>
    </message>
    <message>
        <source>SMGS</source>
        <translation>СМГС</translation>
    </message>
    <message>
        <source>SMGS 3.9.4, schemes 22-4 and 22-4a (Annex 14 of 2012, today Annex 3 ch. 9)</source>
        <translation>СМГС 3.9.4, схемы 22-4 и 22-4а (Приложение 14 от 2012 г., ныне Приложение 3, гл. 9)</translation>
    </message>
    <message>
        <source>SMGS table 16-3 (Annex 14 of 2012, today Annex 3 ch. 9)</source>
        <translation>СМГС, таблица 16-3 (Приложение 14 от 2012 г., ныне Приложение 3, гл. 9)</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Пломба</translation>
    </message>
    <message>
        <source>Seal changed</source>
        <translation>Пломба заменена</translation>
    </message>
    <message>
        <source>Seal checked</source>
        <translation>Пломба проверена</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Настройка изменена</translation>
    </message>
    <message>
        <source>Stripped</source>
        <translation>Растарен</translation>
    </message>
    <message>
        <source>Stuffed</source>
        <translation>Затарен</translation>
    </message>
    <message>
        <source>Taken as found</source>
        <translation>Принят по факту</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Снят</translation>
    </message>
    <message>
        <source>Taken off the plan</source>
        <translation>Снят с плана</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Поезд</translation>
    </message>
    <message>
        <source>Train announced</source>
        <translation>Поезд объявлен</translation>
    </message>
    <message>
        <source>Train planned</source>
        <translation>Поезд запланирован</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Перегружен</translation>
    </message>
    <message>
        <source>Truck announced</source>
        <translation>Автомобиль объявлен</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>Отправлен обратно</translation>
    </message>
    <message>
        <source>Unloading finished</source>
        <translation>Выгрузка завершена</translation>
    </message>
    <message>
        <source>Unloading started</source>
        <translation>Выгрузка начата</translation>
    </message>
    <message>
        <source>VGM</source>
        <translation>VGM</translation>
    </message>
    <message>
        <source>Wagons marked</source>
        <translation>Вагоны отмечены</translation>
    </message>
    <message>
        <source>Wagons placed</source>
        <translation>Вагоны поданы</translation>
    </message>
    <message>
        <source>Wagons removed</source>
        <translation>Вагоны убраны</translation>
    </message>
    <message>
        <source>Weighed</source>
        <translation>Взвешен</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>air and surface</source>
        <translation>воздух и поверхность</translation>
    </message>
    <message>
        <source>amend</source>
        <translation>изменить</translation>
    </message>
    <message>
        <source>amend the announcement</source>
        <translation>изменить объявление</translation>
    </message>
    <message>
        <source>announce</source>
        <translation>объявить</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>объявлен</translation>
    </message>
    <message>
        <source>announcement</source>
        <translation>объявление</translation>
    </message>
    <message>
        <source>arrive</source>
        <translation>прибыть</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>прибыл</translation>
    </message>
    <message>
        <source>assign</source>
        <translation>назначить</translation>
    </message>
    <message>
        <source>assign elsewhere</source>
        <translation>переназначить</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>назначен</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>назначение</translation>
    </message>
    <message>
        <source>bad-order</source>
        <translation>забраковать</translation>
    </message>
    <message>
        <source>bad-ordered</source>
        <translation>забракован</translation>
    </message>
    <message>
        <source>bent</source>
        <translation>изгиб</translation>
    </message>
    <message>
        <source>bowed</source>
        <translation>прогиб</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>разлом</translation>
    </message>
    <message>
        <source>bulk</source>
        <translation>насыпной</translation>
    </message>
    <message>
        <source>came with another train</source>
        <translation>пришёл с другим поездом</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>отменить</translation>
    </message>
    <message>
        <source>cancel the announcement</source>
        <translation>отменить объявление</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>cash desk</source>
        <translation>касса</translation>
    </message>
    <message>
        <source>change the seal</source>
        <translation>заменить пломбу</translation>
    </message>
    <message>
        <source>changed from</source>
        <translation>изменён из</translation>
    </message>
    <message>
        <source>changed to</source>
        <translation>изменён в</translation>
    </message>
    <message>
        <source>check in</source>
        <translation>принять</translation>
    </message>
    <message>
        <source>check in a box</source>
        <translation>принять контейнер</translation>
    </message>
    <message>
        <source>check the seal</source>
        <translation>проверить пломбу</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>принят</translation>
    </message>
    <message>
        <source>contaminated</source>
        <translation>загрязнение грузом</translation>
    </message>
    <message>
        <source>corner casting</source>
        <translation>угловой фитинг</translation>
    </message>
    <message>
        <source>corroded</source>
        <translation>ржавчина</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>крытый</translation>
    </message>
    <message>
        <source>cracked</source>
        <translation>трещина</translation>
    </message>
    <message>
        <source>customs</source>
        <translation>таможня</translation>
    </message>
    <message>
        <source>customs desk</source>
        <translation>таможенный стол</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>порез</translation>
    </message>
    <message>
        <source>damage</source>
        <translation>повреждение</translation>
    </message>
    <message>
        <source>declare empty or loaded</source>
        <translation>объявить порожним или гружёным</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>заявлен</translation>
    </message>
    <message>
        <source>delay with its wagon</source>
        <translation>задержать с вагоном</translation>
    </message>
    <message>
        <source>delayed with its wagon</source>
        <translation>задержан с вагоном</translation>
    </message>
    <message>
        <source>dent</source>
        <translation>вмятина</translation>
    </message>
    <message>
        <source>depart</source>
        <translation>отправить</translation>
    </message>
    <message>
        <source>departed</source>
        <translation>убыл</translation>
    </message>
    <message>
        <source>departure</source>
        <translation>отправление</translation>
    </message>
    <message>
        <source>detach</source>
        <translation>отцепить</translation>
    </message>
    <message>
        <source>dirty</source>
        <translation>грязь</translation>
    </message>
    <message>
        <source>docs.cntd.ru 499077986</source>
        <translation>docs.cntd.ru 499077986</translation>
    </message>
    <message>
        <source>documents desk</source>
        <translation>стол документов</translation>
    </message>
    <message>
        <source>domestic</source>
        <translation>внутренний</translation>
    </message>
    <message>
        <source>door end</source>
        <translation>дверной торец</translation>
    </message>
    <message>
        <source>dry</source>
        <translation>универсальный</translation>
    </message>
    <message>
        <source>empties</source>
        <translation>порожние</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>порожний</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>везде</translation>
    </message>
    <message>
        <source>export</source>
        <translation>экспорт</translation>
    </message>
    <message>
        <source>ferry</source>
        <translation>паром</translation>
    </message>
    <message>
        <source>ferry rates of the Trans-Caspian route, as Interrail published them</source>
        <translation>паромные ставки Транскаспийского маршрута по публикации «Интеррейл»</translation>
    </message>
    <message>
        <source>figures of the wagon type</source>
        <translation>показатели типа вагона</translation>
    </message>
    <message>
        <source>finish work</source>
        <translation>завершить работу</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>платформенный</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>пол</translation>
    </message>
    <message>
        <source>freight station</source>
        <translation>грузовой склад</translation>
    </message>
    <message>
        <source>front end</source>
        <translation>передний торец</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>ворота</translation>
    </message>
    <message>
        <source>gate out</source>
        <translation>выпустить</translation>
    </message>
    <message>
        <source>general</source>
        <translation>общий</translation>
    </message>
    <message>
        <source>general rule for four-axle wagons, not checked</source>
        <translation>общее правило для четырёхосных вагонов, не проверено</translation>
    </message>
    <message>
        <source>gondola</source>
        <translation>полувагон</translation>
    </message>
    <message>
        <source>hole</source>
        <translation>дыра</translation>
    </message>
    <message>
        <source>import</source>
        <translation>импорт</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ввоз</translation>
    </message>
    <message>
        <source>inbound train</source>
        <translation>прибывающий поезд</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>досмотр</translation>
    </message>
    <message>
        <source>insulated</source>
        <translation>изотермический</translation>
    </message>
    <message>
        <source>into China</source>
        <translation>в Китай</translation>
    </message>
    <message>
        <source>isothermal</source>
        <translation>изотермический вагон</translation>
    </message>
    <message>
        <source>layouts of the wagon type</source>
        <translation>схемы типа вагона</translation>
    </message>
    <message>
        <source>leaking</source>
        <translation>течь</translation>
    </message>
    <message>
        <source>leave behind</source>
        <translation>оставить</translation>
    </message>
    <message>
        <source>left side</source>
        <translation>левая сторона</translation>
    </message>
    <message>
        <source>lengths of the train&apos;s wagons</source>
        <translation>длины вагонов поезда</translation>
    </message>
    <message>
        <source>limits of the section</source>
        <translation>лимиты участка</translation>
    </message>
    <message>
        <source>line</source>
        <translation>линия</translation>
    </message>
    <message>
        <source>load</source>
        <translation>погрузить</translation>
    </message>
    <message>
        <source>load a box</source>
        <translation>погрузить контейнер</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>гружёный</translation>
    </message>
    <message>
        <source>loaded as planned</source>
        <translation>погружен по плану</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>ослабло</translation>
    </message>
    <message>
        <source>mark as found</source>
        <translation>отметить найденным</translation>
    </message>
    <message>
        <source>mark as missing</source>
        <translation>отметить отсутствующим</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>move</source>
        <translation>переместить</translation>
    </message>
    <message>
        <source>named cargo</source>
        <translation>именной груз</translation>
    </message>
    <message>
        <source>no customs</source>
        <translation>без таможни</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>ничего не запланировано</translation>
    </message>
    <message>
        <source>odour</source>
        <translation>запах</translation>
    </message>
    <message>
        <source>on the terminal</source>
        <translation>на терминале</translation>
    </message>
    <message>
        <source>on the train or truck that brings it</source>
        <translation>на поезде или автомобиле, который его везёт</translation>
    </message>
    <message>
        <source>on the train or truck to leave</source>
        <translation>на поезде или автомобиле к отправлению</translation>
    </message>
    <message>
        <source>open top</source>
        <translation>открытый сверху</translation>
    </message>
    <message>
        <source>other</source>
        <translation>прочий</translation>
    </message>
    <message>
        <source>out</source>
        <translation>вывоз</translation>
    </message>
    <message>
        <source>out of size</source>
        <translation>нарушение размеров</translation>
    </message>
    <message>
        <source>outbound train</source>
        <translation>отправляемый поезд</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>документы</translation>
    </message>
    <message>
        <source>part missing</source>
        <translation>нет детали</translation>
    </message>
    <message>
        <source>pass through</source>
        <translation>пропустить дальше</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>оплата</translation>
    </message>
    <message>
        <source>phyto</source>
        <translation>фито</translation>
    </message>
    <message>
        <source>place</source>
        <translation>разместить</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>подан</translation>
    </message>
    <message>
        <source>planning</source>
        <translation>планирование</translation>
    </message>
    <message>
        <source>plant quarantine</source>
        <translation>карантин растений</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>платформа</translation>
    </message>
    <message>
        <source>police</source>
        <translation>полиция</translation>
    </message>
    <message>
        <source>pre-informed</source>
        <translation>предварительно заявлен</translation>
    </message>
    <message>
        <source>rail</source>
        <translation>ж/д</translation>
    </message>
    <message>
        <source>re-export</source>
        <translation>реэкспорт</translation>
    </message>
    <message>
        <source>record damage</source>
        <translation>записать повреждение</translation>
    </message>
    <message>
        <source>reefer</source>
        <translation>рефрижератор</translation>
    </message>
    <message>
        <source>reefers</source>
        <translation>рефрижераторы</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>release a hold</source>
        <translation>снять запрет</translation>
    </message>
    <message>
        <source>released</source>
        <translation>выпущен</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>добавить примечание</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>убрать</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>убран</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>ремонт</translation>
    </message>
    <message>
        <source>restow</source>
        <translation>переставить</translation>
    </message>
    <message>
        <source>right side</source>
        <translation>правая сторона</translation>
    </message>
    <message>
        <source>road</source>
        <translation>авто</translation>
    </message>
    <message>
        <source>roll over</source>
        <translation>перенести на другой поезд</translation>
    </message>
    <message>
        <source>roof</source>
        <translation>крыша</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>весы</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>пломба</translation>
    </message>
    <message>
        <source>set a hold</source>
        <translation>наложить запрет</translation>
    </message>
    <message>
        <source>set customs</source>
        <translation>записать статус таможни</translation>
    </message>
    <message>
        <source>shift lead</source>
        <translation>начальник смены</translation>
    </message>
    <message>
        <source>shipping line</source>
        <translation>судоходная линия</translation>
    </message>
    <message>
        <source>sinoeurorailway.com: China–Europe train limits</source>
        <translation>sinoeurorailway.com: лимиты поездов Китай–Европа</translation>
    </message>
    <message>
        <source>start work</source>
        <translation>начать работу</translation>
    </message>
    <message>
        <source>stay on its wagon</source>
        <translation>оставить на вагоне</translation>
    </message>
    <message>
        <source>stays on its wagon</source>
        <translation>остаётся на вагоне</translation>
    </message>
    <message>
        <source>strip</source>
        <translation>растарить</translation>
    </message>
    <message>
        <source>stuff</source>
        <translation>затарить</translation>
    </message>
    <message>
        <source>take as found</source>
        <translation>принять по факту</translation>
    </message>
    <message>
        <source>take off</source>
        <translation>снять</translation>
    </message>
    <message>
        <source>take off a box</source>
        <translation>снять контейнер</translation>
    </message>
    <message>
        <source>take off the plan</source>
        <translation>снять с плана</translation>
    </message>
    <message>
        <source>tank</source>
        <translation>цистерна</translation>
    </message>
    <message>
        <source>temporary storage</source>
        <translation>временное хранение</translation>
    </message>
    <message>
        <source>trackside</source>
        <translation>у пути</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>перегрузить</translation>
    </message>
    <message>
        <source>transit</source>
        <translation>транзит</translation>
    </message>
    <message>
        <source>transit closed</source>
        <translation>транзит закрыт</translation>
    </message>
    <message>
        <source>transit open</source>
        <translation>транзит открыт</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>автомобиль</translation>
    </message>
    <message>
        <source>turn away</source>
        <translation>отправить обратно</translation>
    </message>
    <message>
        <source>turned away</source>
        <translation>отправлен обратно</translation>
    </message>
    <message>
        <source>understructure</source>
        <translation>основание</translation>
    </message>
    <message>
        <source>unload</source>
        <translation>выгрузить</translation>
    </message>
    <message>
        <source>unloaded</source>
        <translation>выгружен</translation>
    </message>
    <message>
        <source>ventilated</source>
        <translation>вентилируемый</translation>
    </message>
    <message>
        <source>weigh</source>
        <translation>взвесить</translation>
    </message>
    <message>
        <source>weighed</source>
        <translation>взвешен</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>вес</translation>
    </message>
    <message>
        <source>wet</source>
        <translation>влага</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>обработан</translation>
    </message>
    <message>
        <source>working</source>
        <translation>в работе</translation>
    </message>
    <message>
        <source>yard</source>
        <translation>площадка</translation>
    </message>
    <message>
        <source>ТУ ЦМ-943 ch. 9 (RZD telegram 5269 of 29.03.2016)</source>
        <translation>ТУ ЦМ-943, гл. 9 (телеграмма РЖД 5269 от 29.03.2016)</translation>
    </message>
    <message>
        <source>ТУ ЦМ-943 prescribes two ways, known in part only</source>
        <translation>ТУ ЦМ-943 предписывает два способа, известных лишь отчасти</translation>
    </message>
</context>
<context>
    <name>yard</name>
    <message numerus="yes">
        <source>%Ln lift</source>
        <translation>
            <numerusform>%Ln подъём</numerusform>
            <numerusform>%Ln подъёма</numerusform>
            <numerusform>%Ln подъёмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lifts</source>
        <translation>
            <numerusform>%Ln подъём</numerusform>
            <numerusform>%Ln подъёма</numerusform>
            <numerusform>%Ln подъёмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others</source>
        <translation>
            <numerusform>ещё %Ln</numerusform>
            <numerusform>ещё %Ln</numerusform>
            <numerusform>ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>3 to 7 days</source>
        <translation>от 3 до 7 суток</translation>
    </message>
    <message>
        <source>7 to 14 days</source>
        <translation>от 7 до 14 суток</translation>
    </message>
    <message>
        <source>A-07-2-1, B-? or {area}</source>
        <translation>A-07-2-1, B-? или {area}</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Водитель</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Техника</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Переместить</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Разместить</translation>
    </message>
    <message>
        <source>Restow</source>
        <translation>Переставить</translation>
    </message>
    <message>
        <source>bays 01–{last}, from the side of row {row}</source>
        <translation>секции 01–{last}, вид со стороны ряда {row}</translation>
    </message>
    <message>
        <source>choose a box first</source>
        <translation>сначала выберите контейнер</translation>
    </message>
    <message>
        <source>consignee</source>
        <translation>получатель</translation>
    </message>
    <message>
        <source>customs</source>
        <translation>таможня</translation>
    </message>
    <message>
        <source>cut-off</source>
        <translation>закрытие</translation>
    </message>
    <message>
        <source>damage</source>
        <translation>повреждение</translation>
    </message>
    <message>
        <source>destination</source>
        <translation>назначение</translation>
    </message>
    <message>
        <source>dwell</source>
        <translation>срок хранения</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>порожний</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>груз</translation>
    </message>
    <message>
        <source>here</source>
        <translation>здесь</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>запреты</translation>
    </message>
    <message>
        <source>inspection or refused</source>
        <translation>досмотр или отказ</translation>
    </message>
    <message>
        <source>it is empty already</source>
        <translation>он уже порожний</translation>
    </message>
    <message>
        <source>it is loaded already</source>
        <translation>он уже погружен</translation>
    </message>
    <message>
        <source>leaves with</source>
        <translation>убывает с</translation>
    </message>
    <message>
        <source>leaves with {carrier}</source>
        <translation>убывает с {carrier}</translation>
    </message>
    <message>
        <source>next train</source>
        <translation>ближайший поезд</translation>
    </message>
    <message>
        <source>no customs</source>
        <translation>без таможни</translation>
    </message>
    <message>
        <source>no hold is open</source>
        <translation>открытых запретов нет</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>ничего не запланировано</translation>
    </message>
    <message numerus="yes">
        <source>on %Ln box that leaves earlier</source>
        <translation>
            <numerusform>на %Ln контейнере, который убывает раньше</numerusform>
            <numerusform>на %Ln контейнерах, которые убывают раньше</numerusform>
            <numerusform>на %Ln контейнерах, которые убывают раньше</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln boxes that leave earlier</source>
        <translation>
            <numerusform>на %Ln контейнере, который убывает раньше</numerusform>
            <numerusform>на %Ln контейнерах, которые убывают раньше</numerusform>
            <numerusform>на %Ln контейнерах, которые убывают раньше</numerusform>
        </translation>
    </message>
    <message>
        <source>over 14 days</source>
        <translation>свыше 14 суток</translation>
    </message>
    <message>
        <source>released</source>
        <translation>выпущен</translation>
    </message>
    <message>
        <source>road</source>
        <translation>авто</translation>
    </message>
    <message>
        <source>rows 1–{last}, from the end of bay 01</source>
        <translation>ряды 1–{last}, вид с торца секции 01</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>пломба</translation>
    </message>
    <message>
        <source>slot unknown</source>
        <translation>место неизвестно</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>стоит</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>взято назад</translation>
    </message>
    <message>
        <source>tier {tier}: {number}</source>
        <translation>ярус {tier}: {number}</translation>
    </message>
    <message>
        <source>t{tier}</source>
        <translation>я{tier}</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>в процессе</translation>
    </message>
    <message>
        <source>up to 3 days</source>
        <translation>до 3 суток</translation>
    </message>
    <message>
        <source>wagon {wagon} position {position}</source>
        <translation>вагон {wagon} позиция {position}</translation>
    </message>
    <message>
        <source>{block}, row {row} along</source>
        <translation>{block}, вдоль ряда {row}</translation>
    </message>
    <message>
        <source>{block}, slot unknown</source>
        <translation>{block}, место неизвестно</translation>
    </message>
    <message>
        <source>{block}-{bay} across</source>
        <translation>{block}-{bay} поперёк</translation>
    </message>
    <message>
        <source>{goods}, {tonnes} t cargo</source>
        <translation>{goods}, груз {tonnes} т</translation>
    </message>
    <message>
        <source>{number} moved · {place}</source>
        <translation>{number} перемещён · {place}</translation>
    </message>
    <message>
        <source>{number} placed · {place}</source>
        <translation>{number} размещён · {place}</translation>
    </message>
    <message>
        <source>{number} restowed · {place}</source>
        <translation>{number} переставлен · {place}</translation>
    </message>
    <message>
        <source>{slot} over bays {first} and {second}</source>
        <translation>{slot} над секциями {first} и {second}</translation>
    </message>
    <message>
        <source>{teu} of {capacity} TEU</source>
        <translation>{teu} из {capacity} TEU</translation>
    </message>
    <message>
        <source>{time} in {left}</source>
        <translation>{time}, через {left}</translation>
    </message>
    <message>
        <source>{time}, {place} in this place</source>
        <translation>{time}, на этом месте {place}</translation>
    </message>
</context>
</TS>
