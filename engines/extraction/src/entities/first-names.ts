import { plainSameLength } from "../text/plain.ts";

/** First names in use in France and among its neighbours, as a name that stands alone in a text is known by (plain letters). */
const NAMES = `
abdel abdelkader abel adam adele adeline adil adrien agathe agnes ahmed aicha aime aimee alain alban albert albertine alec alex alexandra
alexandre alexis alfred ali alice alicia aline alix alois alphonse amandine amaury ambroise amelie amina amine anais anastasia anatole andre
andree andrea angel angele angelique anicet anissa anita ann anna annabelle anne annette annick annie anthony antoine antoinette antony apolline
ariane aristide armand armel armelle arnaud arnold arsene arthur astrid aude audrey auguste augustin aurelie aurelien aurore axel axelle aymeric
aziz babette baptiste barbara bastien beatrice benedicte benjamin benoist benoit berangere berengere bernadette bernard bernd bertrand bettina blaise
blanche blandine boris brahim brice brigitte bruno camille candice capucine carine carl carla carlos carol carole caroline catherine cathy cecile
cedric celestin celia celine cesar chantal charlene charles charline charlotte charly chloe christel christele christelle christian christiane
christine christophe cindy claire clara clarisse claude claudette claudia claudie claudine claudio clemence clement clementine clotilde colette
colin coralie corentin corine corinne cornelia cyprien cyril cyrille dalila damien dan daniel daniela danielle dany david dawn deborah delphine
denis denise desire detlef didier diego dieter dimitri dirk djamel djamila dolores dominique domitille donatien doriane dorothee dylan eddie eddy
edgar edgard edith edmond edouard eleonore elena eliane elie eliette elisa elisabeth elise ella elodie eloi eloise elsa elvire emeline emeric
emile emilie emilien emma emmanuel emmanuelle enrico enzo eric erick erika ernest erwan erwann estelle esther etienne eudes eugene eugenie eva
evariste eve eveline evelyne ewa fabian fabien fabienne fabrice fanny farid farida fatiha fatima fatma faustine felicie felix ferdinand fernand
fernande fernando fidele firmin flavie flavien flora florence florent florentin florian floriane flore francine francis francisco franck franco
francois francoise frank frantz franz fred frederic frederick frederique fritz gabin gabriel gabrielle gael gaelle gaetan gaetane garance gaspard
gaston gauthier gautier genevieve geoffrey geoffroy george georges georgette gerald geraldine gerard germain germaine ghislain ghislaine gil
gilbert gilberte gildas gilles gillian gina ginette giovanni gisele giulia gladys gontran gonzague goulven grace gregoire gregory guenole guilaine
guillaume guillemette gunther gustave guy gwenael gwenaelle gwendal gwenn gwenola habib hakim hamid hans hassan heidi heinz helena helene heloise
henri henriette henry herbert hermann hermine herve hicham hilaire hippolyte honore horst hortense hubert hugo hugues huguette ibrahim ida ignace
igor ilan ines ingrid irene iris isabelle isaure isidore ismael ivan ivana jack jackie jacky jacob jacqueline jacques jade jamal james jamel jamila
jane janine jan jasmine javier jean jeanine jeanne jeannette jeannine jeff jennifer jeremie jeremy jerome jessica jessy jesus jim joachim joan joao
jocelyn jocelyne joe joel joelle johan johann johanna john johnny jonas jonathan jordan jorge jorg jose josee joseph josephine josette josiane josue
josselin joy juan judicael judith jules julia julian juliana julie julien julienne juliette justin justine karen karim karima karin karine karl
kamel katarina katel katell kathy katia katy kevin khadija khaled killian klaus kristina laetitia lamia lara larissa laura laurana laure laurence
laurent laurette laurie lea leandre leila lena leo leon leonard leone leonie leopold leslie lila lilian liliane lilla lily lina linda line lionel lisa
lise lisette loic loig lola lorene lothar lou louis louise louisette louka luc lucas luce lucette lucia lucie lucien lucienne lucile lucille
ludivine ludovic luis lydia lydie lyse madeleine mael maelle magali magalie magda magdalena maggy mahmoud malek malika malo manfred manon manuel
manuela marc marceau marcel marcelin marceline marcelle marcello marco marcus margaux margot marguerite maria mariam marianne marie marielle marilyne
marilyn marina marine mario marion marise marius marjolaine marjorie mark markus marlene marta marthe martial martin martine marvin maryline maryse
maryvonne mathias mathieu mathilde mathis matthias matthieu maud maurice mauricette max maxence maxim maxime maximilien maximin mehdi melanie melina
melissa mercedes michael michaela michel michele micheline michelle mickael miguel mikael mila milan milena mina mireille miriam mohamed mohammed moise
mona monika monique morgan morgane mounir mourad muriel murielle mustapha mylene myriam nabil nacer nadege nadia nadine nadir naima najat nancy natacha
natalia nathalie nathan nathanael nelly nestor nicolas nicole nina ninon noe noel noelle noemie nora norbert norma octave octavie odette odile oceane
olga olivia olivier omar ophelie oriane oscar otto pablo paloma pamela paola paolo pascal pascale pascaline patrice patricia patrick patrizia paul
paula paule paulette pauline paulo pedro peggy perrine peter petra philibert philippe philomene pia pier pierre pierrette pierrick prisca prosper
quentin rachel rachid rachida rafael rainer ralf ralph ramon raoul raphael raphaelle raymond raymonde rebecca regine regis reine reinhard remi remy
renaud rene renee reynald ricardo richard rita robert roberte roberto robin roch rodolphe rodrigue roger roland rolande rolf romain romane romeo romuald
ronald ronan rosa rosalie rose roselyne rosine roxane rudi rudy sabine sabrina sacha said saida salim salima salome salvatore sam samia samir samira
sammy samuel sandra sandrine sandro sandy sara sarah sascha sebastien selim selma serge sergio severin severine sibyle sibylle sidonie siegfried sigrid
silvia silvio simeon simon simone sofia sofiane soizic solange solene soline sonia sophie soraya souad stanislas stefan stefanie stella stephan stephane
stephanie stephen steve steven suzanne suzie suzy sven sylvain sylvaine sylvana sylvestre sylvette sylvia sylviane sylvie tahar tania tanguy tatiana
ted teddy teresa thaddee theo theodore theophile therese thibaud thibault thibaut thierry thomas timothee titouan tom tony tristan ugo ulrich ulrike
urbain ursula ute valentin valentine valerian valerie valery vanessa vanina vera veronique vicky victor victoire victoria victorien vincent vincente
violaine violette virgile virginie vivian viviane vivien vladimir walter wanda werner wilfrid wilfried william willy wolfgang xavier yacine yael yan
yanick yann yannick yannis yasmina yasmine yassine yoann yohan yohann yolaine yolande youcef youssef yvan yves yvette yvon yvonne yvonnick zoe zora zohra`;

const known: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));

/** Whether a name opens with a first name that is in use: « Anne Lerond », « Jean-Marc Aubry »; not « Trois Vallons ». */
export const opensWithFirstName = (name: string): boolean => known.has(/^[a-z]+/.exec(plainSameLength(name))?.[0] ?? "");
